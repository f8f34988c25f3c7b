using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Services.Common;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// Who ordered is not reminded, also where the mail stands in the host's queue already: the customer, the shopper of this browser, and whoever typed, proved or has
/// the address of the order. It takes back and shows nothing.
/// </summary>
public class OrderedReminders(
    ReminderScheduling reminders,
    IReminderStore store,
    IShopperStore shoppers,
    IEmailLinkStore emailLinks,
    EmailLinking linking,
    VisitorCookies cookies,
    IAddressService addressService,
    ICustomerService customerService,
    ISettingService settingService,
    PluginState pluginState,
    TimeProvider timeProvider) : IConsumer<OrderPlacedEvent>
{
    /// <summary>An order within this time after a message is taken to come of it.</summary>
    private static readonly TimeSpan ComesOfIt = TimeSpan.FromDays(7);

    public async Task HandleEventAsync(OrderPlacedEvent eventMessage)
    {
        if (!await pluginState.IsInstalledAsync())
            return;

        var order = eventMessage.Order;
        foreach (var customerId in await FindCustomersAsync(order))
        {
            await store.SetOrderAsync(customerId, order.Id, timeProvider.GetUtcNow().UtcDateTime - ComesOfIt);
            await reminders.CancelAsync(customerId, ReminderReason.Ordered);
        }
    }

    private async Task<IReadOnlySet<int>> FindCustomersAsync(Order order)
    {
        // Of the customer first: whatever fails after that, the most likely one is found.
        var customers = new HashSet<int> { order.CustomerId };
        if (cookies.VisitorKey is { } visitorKey && await shoppers.FindByVisitorKeyAsync(visitorKey) is { } visitor)
            customers.Add(visitor.CustomerId);

        // An address typed a moment ago may still wait to be linked.
        await linking.LinkAsync();
        var hashes = new HashSet<string>();
        foreach (var customerId in customers.ToList())
        {
            if (await shoppers.FindByCustomerAsync(customerId) is { } shopper)
                hashes.UnionWith(await emailLinks.GetHashesAsync([shopper.Id]));
        }

        var email = (await addressService.GetAddressByIdAsync(order.BillingAddressId))?.Email;
        var key = Convert.FromBase64String((await settingService.LoadSettingAsync<DynamicOffersSettings>()).EmailHashKey);
        if (key.Length > 0 && EmailHasher.Hash(email, key) is { } hash)
            hashes.Add(hash);
        if (!string.IsNullOrWhiteSpace(email) && await customerService.GetCustomerByEmailAsync(email) is { } account)
            customers.Add(account.Id);

        var known = await shoppers.GetAsync((await emailLinks.GetShoppersAsync(hashes)).ToList());
        customers.UnionWith(known.Values.Select(shopper => shopper.CustomerId));

        return customers;
    }
}
