namespace DemoStore.Controllers;

[AutoValidateAntiforgeryToken]
public class NewsletterController(
    ILanguageService languageService, ILocalizationService localizationService, INewsLetterSubscriptionService subscriptionService,
    IStoreContext storeContext, IWorkContext workContext, IWorkflowMessageService workflowMessageService,
    TimeProvider clock) : BasePublicController
{
    /// <summary>Answers the same whether the address was known or not.</summary>
    [HttpPost]
    public async Task<IActionResult> SubscribeNewsletter(string? email)
    {
        if (!EmailAddress.IsValid(email))
            return Json(new { Success = false, Result = await localizationService.GetResourceAsync("Newsletter.Email.Wrong") });

        var store = await storeContext.GetCurrentStoreAsync();
        var subscription = (await subscriptionService.GetNewsLetterSubscriptionsByEmailAsync(email!.Trim(), store.Id)).FirstOrDefault();
        if (subscription is null)
        {
            subscription = new NewsLetterSubscription
            {
                NewsLetterSubscriptionGuid = Guid.NewGuid(),
                Email = email.Trim(),
                Active = false,
                TypeId = 1,
                StoreId = store.Id,
                LanguageId = (await workContext.GetWorkingLanguageAsync()).Id,
                CreatedOnUtc = clock.GetUtcNow().UtcDateTime
            };
            await subscriptionService.InsertNewsLetterSubscriptionAsync(subscription);
        }

        if (!subscription.Active)
            await workflowMessageService.SendNewsLetterSubscriptionActivationMessageAsync(subscription);

        return Json(new { Success = true, Result = await localizationService.GetResourceAsync("Newsletter.SubscribeEmailSent") });
    }

    public async Task<IActionResult> SubscriptionActivation(Guid token, bool active)
    {
        var subscriptions = await subscriptionService.GetNewsLetterSubscriptionsByGuidAsync(token);
        if (!subscriptions.Any())
            return RedirectToRoute("Homepage");

        foreach (var subscription in subscriptions)
        {
            if (active)
            {
                subscription.Active = true;
                await subscriptionService.UpdateNewsLetterSubscriptionAsync(subscription);
            }
            else
                await subscriptionService.DeleteNewsLetterSubscriptionAsync(subscription);
        }

        if (await languageService.GetLanguageByIdAsync(subscriptions[0].LanguageId) is { } language)
            await workContext.SetWorkingLanguageAsync(language);

        return View(new SubscriptionActivationModel
        {
            Result = await localizationService.GetResourceAsync(active ? "Newsletter.ResultActivated" : "Newsletter.ResultDeactivated")
        });
    }
}
