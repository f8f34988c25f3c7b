using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;
using Nop.Web.Models.Checkout;

namespace DemoStore.Components;

public class CheckoutProgressViewComponent : NopViewComponent
{
    public IViewComponentResult Invoke(CheckoutProgressStep step)
    {
        return View(new CheckoutProgressModel { CheckoutProgressStep = step });
    }
}
