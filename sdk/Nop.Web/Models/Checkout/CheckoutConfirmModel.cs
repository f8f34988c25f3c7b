using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Checkout;

public partial record CheckoutConfirmModel : BaseNopModel
{
    public bool TermsOfServiceOnOrderConfirmPage { get; set; }

    public string MinOrderTotalWarning { get; set; }

    public IList<string> Warnings { get; set; } = [];
}
