namespace DemoStore.Components;

public class NewsletterBoxViewComponent(CustomerSettings customerSettings) : NopViewComponent
{
    public IViewComponentResult Invoke() =>
        customerSettings.HideNewsletterBlock
            ? Content("")
            : View(new NewsLetterBoxModel { AllowToUnsubscribe = customerSettings.NewsletterBlockAllowToUnsubscribe });
}
