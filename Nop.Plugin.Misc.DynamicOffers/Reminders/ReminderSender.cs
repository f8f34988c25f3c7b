using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Logging;
using Nop.Services.Orders;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>Queues the mails that are due. Any number of nodes may run it: a row is claimed before it is worked on.</summary>
public class ReminderSender
{
    private const int BatchSize = 50;

    /// <summary>A node that does not finish within this time is taken for dead.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly IReminderStore _store;
    private readonly IReminderOffers _offers;
    private readonly ReminderMail _mail;
    private readonly ReminderScheduling _scheduling;
    private readonly IReadOnlyList<IOfferChannel> _channels;
    private readonly IStoreService _storeService;
    private readonly ISettingService _settingService;
    private readonly ICustomerService _customerService;
    private readonly IShoppingCartService _shoppingCartService;
    private readonly ILogger _logger;
    private readonly TimeProvider _timeProvider;

    public ReminderSender(
        IReminderStore store,
        IReminderOffers offers,
        ReminderMail mail,
        ReminderScheduling scheduling,
        IReadOnlyList<IOfferChannel> channels,
        IStoreService storeService,
        ISettingService settingService,
        ICustomerService customerService,
        IShoppingCartService shoppingCartService,
        ILogger logger,
        TimeProvider timeProvider)
    {
        _store = store;
        _offers = offers;
        _mail = mail;
        _scheduling = scheduling;
        _channels = channels;
        _storeService = storeService;
        _settingService = settingService;
        _customerService = customerService;
        _shoppingCartService = shoppingCartService;
        _logger = logger;
        _timeProvider = timeProvider;
    }

    private DateTime NowUtc => _timeProvider.GetUtcNow().UtcDateTime;

    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        foreach (var reminder in await _store.GetDueAsync(await GetStoresThatRemindAsync(), NowUtc, BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();

            // Off means now, also in the middle of a batch.
            var settings = await _settingService.LoadSettingAsync<DynamicOffersSettings>(reminder.StoreId);
            if (!settings.Enabled)
            {
                continue;
            }

            if (!await _store.TryClaimAsync(reminder, NowUtc, NowUtc + Lease))
            {
                if (await _store.HasOrderedSinceAsync(reminder))
                {
                    await _store.CancelAsync(reminder, ReminderReason.Ordered);
                }

                continue;
            }

            try
            {
                await SendAsync(reminder, settings.ToCaps());
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The lease runs out and the next try comes; one broken cart must not hold up the others.
                await _logger.ErrorAsync($"Dynamic Offers could not queue the cart reminder {reminder.Id}; it is tried again.", exception);
            }
        }
    }

    // What is due in a store that is off waits there, and holds up no other store.
    private async Task<IReadOnlyCollection<int>> GetStoresThatRemindAsync()
    {
        var storeIds = new List<int>();
        foreach (var store in await _storeService.GetAllStoresAsync())
        {
            var settings = await _settingService.LoadSettingAsync<DynamicOffersSettings>(store.Id);
            if (settings.Enabled)
            {
                storeIds.Add(store.Id);
            }
        }

        return storeIds;
    }

    private async Task SendAsync(Reminder reminder, Caps caps)
    {
        // A node died between queueing the mail and noting it.
        if (await _store.FindQueuedMailAsync(reminder) is { } queuedBefore)
        {
            await NoteAsync(reminder, queuedBefore);

            return;
        }

        if (await _customerService.GetCustomerByIdAsync(reminder.CustomerId) is not { } customer || !ReminderPlanner.CanBeMailed(customer))
        {
            await _store.CancelAsync(reminder, ReminderReason.NoAddress);

            return;
        }

        if (ReminderPlanner.IsTooSoon(await _store.GetLastQueuedAsync(reminder.CustomerId, reminder.StoreId), NowUtc))
        {
            // Two nodes planned the same cart at the same moment.
            await _store.CancelAsync(reminder, ReminderReason.RemindedLately);

            return;
        }

        var cart = await _shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, reminder.StoreId);
        if (cart.Count == 0)
        {
            await _store.CancelAsync(reminder, ReminderReason.EmptyCart);

            return;
        }

        var dueOnUtc = ReminderPlanner.DueOn(await GetLastSignAsync(reminder, cart), caps);
        if (dueOnUtc > NowUtc)
        {
            await _store.PostponeAsync(reminder, dueOnUtc);

            return;
        }

        await QueueAsync(reminder, customer, cart);
    }

    // The cart is left alone only when its owner is away from the shop too.
    private async Task<DateTime> GetLastSignAsync(Reminder reminder, IList<ShoppingCartItem> cart)
    {
        var lastChangeUtc = cart.Max(item => item.UpdatedOnUtc);
        var lastSeenUtc = await _offers.GetLastSeenAsync(reminder.ShopperId);

        return lastSeenUtc > lastChangeUtc ? lastSeenUtc : lastChangeUtc;
    }

    private async Task QueueAsync(Reminder reminder, Customer customer, IList<ShoppingCartItem> cart)
    {
        if (await _offers.GrantAsync(reminder.ShopperId, customer, reminder.StoreId) is not Grant grant)
        {
            await _store.CancelAsync(reminder, ReminderReason.NoOffer);

            return;
        }

        if (await _mail.QueueAsync(reminder, customer, cart, grant) is { } queuedEmailId)
        {
            if (await NoteAsync(reminder, queuedEmailId))
            {
                await TellChannelsAsync(new OfferMessage(reminder.Key, customer, reminder.StoreId, grant.Percentage, grant.MaximumAmount, grant.ExpiresOnUtc));
            }
        }
        else
        {
            await _store.CancelAsync(reminder, ReminderReason.NoTemplate);
        }
    }

    private async Task<bool> NoteAsync(Reminder reminder, int queuedEmailId)
    {
        if (await _store.TrySetQueuedAsync(reminder, queuedEmailId, NowUtc))
        {
            return true;
        }

        // An order, or a no, came while the mail was being written.
        await _scheduling.WithdrawMailAsync(queuedEmailId);

        return false;
    }

    private async Task TellChannelsAsync(OfferMessage message)
    {
        foreach (var channel in _channels)
        {
            try
            {
                await channel.TellAsync(message);
            }
            catch (Exception exception)
            {
                await _logger.ErrorAsync($"Dynamic Offers could not reach a shopper by '{channel.Code}'; the mail is queued.", exception);
            }
        }
    }
}
