using Nop.Core.Domain.Shipping;

namespace Nop.Services.Shipping;

public partial class GetShippingOptionResponse : BaseNopResult
{
    public bool ShippingFromMultipleLocations { get; set; }

    public IList<ShippingOption> ShippingOptions { get; set; } = [];
}
