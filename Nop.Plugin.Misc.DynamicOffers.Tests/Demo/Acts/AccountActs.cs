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
            await stage.GetShopperAsync(Stage.Anna);
            await LogInAsync(await stage.NewGuestAsync((stage.Phone, 1), (stage.OtherPhone, 1)), Stage.Anna);
        },
        ["guest-logs-in-same-product"] = async () =>
        {
            await stage.GetShopperAsync(Stage.Anna, (stage.Phone, 1));
            await LogInAsync(await stage.NewGuestAsync((stage.Phone, 3)), Stage.Anna);
        },
        ["failed-login"] = async () =>
        {
            await stage.GetShopperAsync(Stage.Anna, (stage.Phone, 1));
            await LogInAsync(stage.NewBrowser(), (Stage.Anna.Email, "wrong"));
        },
        ["admin-login"] = () => LogInAsync(stage.NewBrowser(), Stage.Admin),
        ["logout"] = async () =>
        {
            await stage.GetShopperAsync(Stage.Anna);
            var anna = stage.NewBrowser();
            await LogInAsync(anna, Stage.Anna);
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

    private async Task LogInAsync(ShopBrowser guest, (string Email, string Password) account)
    {
        stage.Begin();
        await guest.GetAsync("/login");
        await Stage.LogInAsync(guest, account.Email, account.Password);
    }

    private async Task<NewsLetterSubscription> SubscribeAsync(ShopBrowser guest, string email)
    {
        (await guest.PostAsync("/subscribenewsletter", StoryShopper.Fields(("email", email)))).EnsureSuccess();

        return await stage.AskAsync(services => services.GetRequiredService<IRepository<NewsLetterSubscription>>().Table
            .FirstAsync(subscription => subscription.Email == email));
    }
}
