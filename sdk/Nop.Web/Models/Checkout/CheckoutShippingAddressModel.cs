using Nop.Web.Framework.Models;
using Nop.Web.Models.Common;

namespace Nop.Web.Models.Checkout;

public partial record CheckoutShippingAddressModel : BaseNopModel
{
    public IList<AddressModel> ExistingAddresses { get; set; } = [];

    public AddressModel ShippingNewAddress { get; set; } = new();

    public bool NewAddressPreselected { get; set; }
}
