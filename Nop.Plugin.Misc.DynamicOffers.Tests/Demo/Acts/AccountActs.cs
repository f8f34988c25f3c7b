using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Messages;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.Acts;

/// <summary>Logging in and out, registering, the newsletter.</summary>
public sealed class AccountActs(Stage stage) : IActs
{
    public IReadOnlyDictionary<string, Func<Task>> All => new Dictionary<string, Func<Task>>
    {
        ["guest-logs-in-with-cart"] = async () =>
        {
            await stage.NewAnnaAsync();
            await LogInAsync(await stage.NewGuestAsync((stage.Phone, 1), (stage.OtherPhone, 1)), "anna@example.com", "Anna-demo-1");
        },
        ["guest-logs-in-same-product"] = async () =>
        {
            await stage.NewAnnaAsync((stage.Phone, 1));
            await LogInAsync(await stage.NewGuestAsync((stage.Phone, 3)), "anna@example.com", "Anna-demo-1");
        },
        ["failed-login"] = async () =>
        {
            await stage.NewAnnaAsync((stage.Phone, 1));
            await LogInAsync(stage.NewBrowser(), "anna@example.com", "wrong");
        },
        ["admin-login"] = () => LogInAsync(stage.NewBrowser(), "admin@example.com", "Admin-demo-1"),
        ["logout"] = async () =>
        {
            var anna = await stage.NewAnnaAsync();
            stage.Begin();
            await anna.GetAsync("/logout");
        },
        ["register-with-cart"] = async () =>
        {
            var guest = await stage.NewGuestAsync((stage.Phone, 2));
            await guest.GetAsync($"/?discountcoupon={Stage.Coupon}");
            stage.Begin();
            await Stage.RegisterAsync(guest, "registers@example.com", newsletter: true);
        },
        ["newsletter-subscribe"] = async () =>
        {
            var guest = await stage.NewGuestAsync();
            stage.Begin();
            stage.Facts["active"] = (await SubscribeAsync(guest, "subscribes@example.com")).Active ? "t" : "f";
        },
        ["newsletter-activate"] = async () =>
        {
            var guest = await stage.NewGuestAsync();
            var subscription = await SubscribeAsync(guest, "activates@example.com");
            stage.Begin();
            await guest.GetAsync($"/newsletter/subscriptionactivation/{subscription.NewsLetterSubscriptionGuid}/true");
        },
    };

    private async Task LogInAsync(ShopBrowser guest, string email, string password)
    {
        stage.Begin();
        await guest.GetAsync("/login");
        await Stage.LogInAsync(guest, email, password);
    }

    private async Task<NewsLetterSubscription> SubscribeAsync(ShopBrowser guest, string email)
    {
        (await guest.PostAsync("/subscribenewsletter", StoryShopper.Fields(("email", email)))).EnsureSuccess();

        return await stage.AskAsync(services => services.GetRequiredService<IRepository<NewsLetterSubscription>>().Table
            .FirstAsync(subscription => subscription.Email == email));
    }
}
