using Nop.Web.Models.Checkout;

namespace DemoStore.Components;

public class CheckoutProgressViewComponent : NopViewComponent
{
    public IViewComponentResult Invoke(CheckoutProgressStep step) => View(new CheckoutProgressModel { CheckoutProgressStep = step });
}
