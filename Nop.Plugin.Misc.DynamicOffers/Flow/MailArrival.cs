using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Services.Catalog;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// Somebody follows a link of a mail of ours. A shopper of ours has proved the address by that, and what the mail shows is put into the cart of whoever follows it;
/// nobody is logged in by it, no offer changes hands, and nothing is shown that the mail does not show.
/// </summary>
public class MailArrival(
    CurrentShopper currentShopper,
    IReminderHistory reminders,
    IReminderStore store,
    IEmailLinkStore links,
    IShopperStore shoppers,
    StillWanted stillWanted,
    ConsentFlow consent,
    ICustomerService customerService,
    IShoppingCartService shoppingCartService,
    IProductService productService,
    IWorkContext workContext,
    IStoreContext storeContext,
    ISettingService settingService,
    PluginState pluginState,
    TimeProvider timeProvider)
{
    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;

    /// <summary>False where the link is not ours, has ended, or was sent to an address that its customer has changed since.</summary>
    public async Task<bool> ArriveAsync(string mark, long until, string signature)
    {
        if (!await pluginState.IsInstalledAsync()
            || ReminderMark.Parse(mark) is not { } known
            || await reminders.FindAsync(known.Key) is not { } reminder
            || await customerService.GetCustomerByIdAsync(reminder.CustomerId) is not { } customer)
        {
            return false;
        }

        var secret = await GetSecretAsync();
        if (EmailHasher.Hash(customer.Email, secret) is not { } hash || !MailLinkSignature.IsValid(signature, known.Key, hash, until, secret, NowUtc))
        {
            return false;
        }

        await store.SetClickedAsync(reminder, NowUtc);
        if (currentShopper.Value is { } shopper)
            await links.ProveAsync(shopper.Id, hash, NowUtc);

        // Crawlers, and administrators who shop as somebody, have no cart of their own. What was bought meanwhile is not put there again.
        if ((currentShopper.Value is not null || currentShopper.IsStranger) && !await store.HasOrderedSinceAsync(reminder, await stillWanted.GetBuyerAsync(customer)))
            await RestoreAsync(reminder);

        return true;
    }

    /// <summary>The mail was opened; only where its shopper still agrees to mails.</summary>
    public async Task OpenAsync(string mark)
    {
        if (await pluginState.IsInstalledAsync()
            && ReminderMark.Parse(mark) is { } known
            && await reminders.FindAsync(known.Key) is { } reminder
            && (await settingService.LoadSettingAsync<DynamicOffersSettings>(reminder.StoreId)).CountsOpenedMails
            && await shoppers.FindByCustomerAsync(reminder.CustomerId) is { MailConsentedOnUtc: not null })
        {
            await store.SetOpenedAsync(reminder, NowUtc);
        }
    }

    /// <summary>Whether it is a link by which one says no.</summary>
    public async Task<bool> IsNoAsync(string mark, string signature) =>
        await pluginState.IsInstalledAsync() && ReminderMark.Parse(mark) is { } known && MailLinkSignature.IsValidNo(signature, known.Key, await GetSecretAsync());

    /// <summary>Takes back the yes to mails, and what is planned; false where the link is not ours. Where the shopper is erased already it is done.</summary>
    public async Task<bool> RefuseAsync(string mark, string signature)
    {
        if (!await IsNoAsync(mark, signature))
            return false;

        if (await reminders.FindAsync(ReminderMark.Parse(mark)!.Value.Key) is { } reminder)
            await consent.RefuseMailAsync(reminder.CustomerId);

        return true;
    }

    // What the visitor has already stays as it is: a link that is followed twice doubles nothing.
    private async Task RestoreAsync(Reminder reminder)
    {
        var (visitor, shop) = (await workContext.GetCurrentCustomerAsync(), await storeContext.GetCurrentStoreAsync());
        if (shop.Id != reminder.StoreId)
            return;

        var cart = await shoppingCartService.GetShoppingCartAsync(visitor, ShoppingCartType.ShoppingCart, shop.Id);
        foreach (var line in CartSnapshot.FromJson(reminder.Cart).Where(line => cart.All(item => item.ProductId != line.ProductId)))
        {
            // What the host has against it, it has against everybody: sold out, asked for by role, to be chosen anew.
            if (await productService.GetProductByIdAsync(line.ProductId) is { Published: true, Deleted: false } product && !IsPersonal(product))
                await shoppingCartService.AddToCartAsync(visitor, product, ShoppingCartType.ShoppingCart, shop.Id, line.AttributesXml, quantity: line.Quantity);
        }
    }

    private static bool IsPersonal(Product product) => product.IsGiftCard || product.CustomerEntersPrice;

    private async Task<byte[]> GetSecretAsync() => Convert.FromBase64String((await settingService.LoadSettingAsync<DynamicOffersSettings>()).EmailHashKey);
}
