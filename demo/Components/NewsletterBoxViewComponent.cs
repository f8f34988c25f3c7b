using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Customers;
using Nop.Web.Framework.Components;
using Nop.Web.Models.Newsletter;

namespace DemoStore.Components;

public class NewsletterBoxViewComponent(CustomerSettings customerSettings) : NopViewComponent
{
    public IViewComponentResult Invoke()
    {
        return customerSettings.HideNewsletterBlock
            ? Content("")
            : View(new NewsLetterBoxModel { AllowToUnsubscribe = customerSettings.NewsletterBlockAllowToUnsubscribe });
    }
}
