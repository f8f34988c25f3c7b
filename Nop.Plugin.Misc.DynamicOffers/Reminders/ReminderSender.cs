using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Helpers;
using Nop.Services.Logging;
using Nop.Services.Orders;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>
/// Sends what is due on its way. Any number of nodes may run it: a row is claimed before it is worked on. The next step of a sequence stands before this one is
/// done, so that whatever dies in between loses none.
/// </summary>
public class ReminderSender(
    IReminderStore store,
    IReminderOffers offers,
    StillWanted stillWanted,
    ICampaignStore campaigns,
    IGrantStore grants,
    ReminderMail mail,
    ReminderLinks links,
    MailWords words,
    ReminderScheduling scheduling,
    IReadOnlyList<IOfferChannel> channels,
    IStoreService storeService,
    ISettingService settingService,
    ICustomerService customerService,
    IShoppingCartService shoppingCartService,
    IProductService productService,
    IDateTimeHelper dateTimeHelper,
    ILogger logger,
    TimeProvider timeProvider)
{
    private const int BatchSize = 50;

    /// <summary>A node that does not finish within this time is taken for dead.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>A cart that nobody could be reminded of for so long is given up.</summary>
    private static readonly TimeSpan LongPast = TimeSpan.FromDays(60);

    private static readonly TimeSpan ShortWhile = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WhileOrdering = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan WhilePaused = TimeSpan.FromMinutes(15);

    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;

    /// <summary>Returns how many were due: as many as a batch holds may mean that there are more.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        var due = await store.GetDueAsync(await GetStoresThatRemindAsync(), NowUtc, BatchSize);
        foreach (var reminder in due)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // Off means now, also in the middle of a batch.
            var settings = await settingService.LoadSettingAsync<DynamicOffersSettings>(reminder.StoreId);
            if (settings.Enabled)
                await TrySendAsync(reminder, settings);
        }

        return due.Count;
    }

    // What is due in a store that is off waits there, and holds up no other store.
    private async Task<IReadOnlyCollection<int>> GetStoresThatRemindAsync()
    {
        var storeIds = new List<int>();
        foreach (var shop in await storeService.GetAllStoresAsync())
        {
            if ((await settingService.LoadSettingAsync<DynamicOffersSettings>(shop.Id)).Enabled)
                storeIds.Add(shop.Id);
        }

        return storeIds;
    }

    private async Task TrySendAsync(Reminder reminder, DynamicOffersSettings settings)
    {
        try
        {
            var customer = await customerService.GetCustomerByIdAsync(reminder.CustomerId);
            if (await TryClaimAsync(reminder, await stillWanted.GetBuyerAsync(customer)))
                await SendAsync(reminder, customer, settings);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One broken cart must not hold up the others, nor fill the log. Where the database is what is broken, this fails too, and is told of once by the job.
            await store.TryPostponeAsync(reminder, NowUtc + TimeSpan.FromMinutes(5 * Math.Pow(2, Math.Clamp(reminder.Attempts, 1, 7) - 1)));
            await logger.ErrorAsync($"Dynamic Offers could not queue the cart reminder {reminder.Id}; it is tried again.", exception);
        }
    }

    private async Task<bool> TryClaimAsync(Reminder reminder, Buyer buyer)
    {
        if (await store.TryClaimAsync(reminder, buyer, NowUtc, NowUtc + Lease))
            return true;

        if (await store.HasOrderedSinceAsync(reminder, buyer))
        {
            await store.CancelAsync(reminder, ReminderReason.Ordered);
            await store.CancelRunAsync(reminder.RunKey, ReminderReason.Ordered);
        }

        return false;
    }

    private async Task SendAsync(Reminder reminder, Customer? customer, DynamicOffersSettings settings)
    {
        // A node died between queueing the mail and noting it. What it was going to say is noted before; of 0.1.0's it is not.
        if (reminder.Attempts > 1 && (reminder.Cart is not null || reminder.IsOfOneQuestion) && await store.FindQueuedMailAsync(reminder) is { } queuedBefore)
        {
            await NoteAsync(reminder, queuedBefore);

            return;
        }

        if (reminder.CampaignId == 0 && NowUtc - reminder.CartChangedOnUtc > LongPast)
        {
            await StopAsync(reminder, ReminderReason.FailedTooOften);
        }
        else if (await stillWanted.FindReasonAgainstAsync(reminder, customer) is { } reason)
        {
            await StopAsync(reminder, reason);
        }
        else
        {
            var cart = await shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, reminder.StoreId);
            await (reminder.CampaignId == 0 ? SendOfSettingsAsync(reminder, customer!, cart, settings) : SendStepAsync(reminder, customer!, cart, settings));
        }
    }

    private async Task SendOfSettingsAsync(Reminder reminder, Customer customer, IList<ShoppingCartItem> cart, DynamicOffersSettings settings)
    {
        if (!settings.RemindsOfCarts)
        {
            await StopAsync(reminder, ReminderReason.AnotherReminds);

            return;
        }

        // Two nodes planned the same cart at the same moment: whoever works on the other, each of two that meet comes back at another time.
        if (await store.IsAnotherClaimedAsync(reminder, NowUtc))
        {
            await store.TryPostponeAsync(reminder, NowUtc + Apart(reminder));

            return;
        }

        if (ReminderPlanner.IsTooSoon(await store.GetLastQueuedAsync(reminder.CustomerId, reminder.StoreId), NowUtc))
        {
            await StopAsync(reminder, ReminderReason.RemindedLately);

            return;
        }

        if (await FindReasonAgainstCartAsync(cart) is { } reason)
        {
            await StopAsync(reminder, reason);

            return;
        }

        var dueOnUtc = Later(ReminderPlanner.DueOn(await GetLastSignAsync(reminder, cart), settings.ToCaps()), await GetEarliestAsync(reminder, customer, settings));
        if (dueOnUtc > NowUtc)
        {
            await store.TryPostponeAsync(reminder, dueOnUtc);

            return;
        }

        var isCovered = await IsCoveredAsync(reminder);
        var grant = isCovered ? null : await offers.GrantAsync(reminder.ShopperId, customer, reminder.StoreId);

        // What was given just now may be a campaign's, with a sequence of its own.
        if (isCovered || await IsCoveredAsync(reminder))
            await StopAsync(reminder, ReminderReason.CampaignCovers);
        else if (grant is null)
            await StopAsync(reminder, ReminderReason.NoOffer);
        else
            await QueueAsync(reminder, customer, cart, new MailContent(grant));
    }

    private async Task SendStepAsync(Reminder reminder, Customer customer, IList<ShoppingCartItem> cart, DynamicOffersSettings settings)
    {
        if (await campaigns.GetTermsAsync(reminder.CampaignVersionId) is not { } terms
            || terms.Steps.ElementAtOrDefault(reminder.Step - 1) is not { } step
            || await campaigns.FindAsync(reminder.CampaignId) is not { Status: not CampaignStatus.Ended } campaign)
        {
            await StopAsync(reminder, ReminderReason.CampaignEnded);

            return;
        }

        if (!settings.RemindsOfCarts && terms.IsOfLeftCarts)
        {
            await StopAsync(reminder, ReminderReason.AnotherReminds);

            return;
        }

        if (await grants.FindAsync(reminder.GrantId) is not { } grant)
        {
            await StopAsync(reminder, ReminderReason.OfferRevoked);

            return;
        }

        if ((reminder.HasCart || cart.Count > 0) && await FindReasonAgainstCartAsync(cart) is { } reason)
        {
            await StopAsync(reminder, reason);

            return;
        }

        if (await FindLaterAsync(reminder, customer, campaign, grant, settings) is { } laterUtc)
        {
            // Dropped only once the offer has ended: until then what it waits for may end sooner.
            await store.TryPostponeAsync(reminder, laterUtc < grant.ExpiresOnUtc ? laterUtc : grant.ExpiresOnUtc);

            return;
        }

        await PlanNextAsync(reminder, terms);
        if (!await offers.MeetsAsync(step.Conditions, reminder.ShopperId, customer, reminder.StoreId))
        {
            await store.TryFinishAsync(reminder, ReminderState.Passed, ReminderReason.ConditionNotMet);

            return;
        }

        if (step.Offer == StepOffer.RaiseOneStep)
            grant = await offers.RaiseAsync(grant, terms, reminder.Step);

        var content = new MailContent(grant, step.Offer != StepOffer.None, step.Template);
        if (step.Channel == SequenceStep.Email)
            await QueueAsync(reminder, customer, cart, content);
        else
            await TellAsync(reminder, customer, cart, content, step.Channel);
    }

    // Null for now.
    private async Task<DateTime?> FindLaterAsync(Reminder reminder, Customer customer, Campaign campaign, Grant grant, DynamicOffersSettings settings)
    {
        if (campaign.Status != CampaignStatus.Live)
            return NowUtc + WhilePaused;
        if (grant.State == GrantState.Reserved)
            return NowUtc + WhileOrdering;

        // Not two at once to one shopper, whoever works on the other: each of two that meet comes back at another time.
        if (await store.IsAnotherClaimedAsync(reminder, NowUtc) || await store.IsEarlierOpenAsync(reminder))
            return NowUtc + Apart(reminder);

        // Who looks around in the shop need not be called back to it.
        var goneOnUtc = await offers.GetLastSeenAsync(reminder.ShopperId) + settings.ToCaps().IdleTime;
        var earliestUtc = Later(goneOnUtc, await GetEarliestAsync(reminder, customer, settings));

        return earliestUtc > NowUtc ? earliestUtc : null;
    }

    private static TimeSpan Apart(Reminder reminder) => ShortWhile + TimeSpan.FromSeconds(reminder.Id % 60);

    private async Task<DateTime> GetEarliestAsync(Reminder reminder, Customer customer, DynamicOffersSettings settings) => MailTiming.Earliest(
        NowUtc,
        await store.GetQueuedTimesAsync(reminder.CustomerId, NowUtc - MailTiming.Week),
        settings.ToMailRules(),
        MailTiming.TimeZoneOf(customer, dateTimeHelper.DefaultStoreTimeZone));

    private Task<bool> IsCoveredAsync(Reminder reminder) => store.HasSequenceAsync(reminder.CustomerId, reminder.StoreId, NowUtc - MailTiming.Week);

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    // The cart is left alone only when its owner is away from the shop too.
    private async Task<DateTime> GetLastSignAsync(Reminder reminder, IList<ShoppingCartItem> cart) =>
        Later(cart.Max(item => item.UpdatedOnUtc), await offers.GetLastSeenAsync(reminder.ShopperId));

    // Nothing is reminded of that nobody can buy any more.
    private async Task<string?> FindReasonAgainstCartAsync(IList<ShoppingCartItem> cart)
    {
        if (cart.Count == 0)
            return ReminderReason.EmptyCart;

        foreach (var item in cart)
        {
            if (await IsOnSaleAsync(item.ProductId))
                return null;
        }

        return ReminderReason.OutOfStock;
    }

    private async Task<bool> IsOnSaleAsync(int productId) =>
        await productService.GetProductByIdAsync(productId) is { Deleted: false, Published: true } product
            && (product.ManageInventoryMethod != ManageInventoryMethod.ManageStock
                || product.BackorderMode != BackorderMode.NoBackorders
                || await productService.GetTotalStockQuantityAsync(product) > 0);

    private async Task PlanNextAsync(Reminder reminder, CampaignTerms terms)
    {
        if (terms.Steps.ElementAtOrDefault(reminder.Step) is not { } next)
            return;

        var dueOnUtc = NowUtc.AddMinutes(next.DelayMinutes);
        var planned = new Reminder
        {
            ShopperId = reminder.ShopperId,
            CustomerId = reminder.CustomerId,
            StoreId = reminder.StoreId,
            CampaignId = reminder.CampaignId,
            CampaignVersionId = reminder.CampaignVersionId,
            GrantId = reminder.GrantId,
            RunKey = reminder.RunKey,
            Step = reminder.Step + 1,
            Channel = next.Channel,
            HasCart = reminder.HasCart,
            State = ReminderState.Planned,
            CartChangedOnUtc = reminder.CartChangedOnUtc,
            DueOnUtc = dueOnUtc,
            Key = Guid.NewGuid()
        };

        // Stands already where a claim before this one came to nothing.
        if (!await store.TryInsertAsync(planned) && await store.FindStepAsync(planned.RunKey, planned.Step) is { } standing)
            await store.RescheduleAsync(standing, standing.CartChangedOnUtc, dueOnUtc);
    }

    private async Task StopAsync(Reminder reminder, string reason)
    {
        if (await store.TryFinishAsync(reminder, ReminderState.Cancelled, reason))
            await store.CancelRunAsync(reminder.RunKey, reason);
    }

    private async Task QueueAsync(Reminder reminder, Customer customer, IList<ShoppingCartItem> cart, MailContent content)
    {
        if (!await TryBeginAsync(reminder, cart, content))
            return;

        var outcome = await mail.QueueAsync(reminder, customer, cart, content);
        if (outcome.QueuedEmailId is not { } queuedEmailId)
        {
            await StopAsync(reminder, outcome.Problem!);
        }
        else if (await NoteAsync(reminder, new QueuedMail(queuedEmailId, reminder.Attempts)) && reminder.CampaignId == 0)
        {
            await TellAllAsync(await ToMessageAsync(reminder, customer, content));
        }
    }

    private async Task<bool> NoteAsync(Reminder reminder, QueuedMail queued)
    {
        if (await store.TrySetQueuedAsync(reminder, queued, NowUtc))
            return true;

        // The host may have been as fast as to send it already, and that is noted by whoever let it pass.
        if (await store.FindStepAsync(reminder.RunKey, reminder.Step) is { State: ReminderState.Queued } noted && noted.MailAttempt == queued.Attempt)
            return true;

        // An order, or a no, came while the mail was being written; or this node slept and another one took over.
        await scheduling.WithdrawMailAsync(queued.Id);

        return false;
    }

    // The links lead to what is noted here, whoever notes that it left.
    private async Task<bool> TryBeginAsync(Reminder reminder, IList<ShoppingCartItem> cart, MailContent content)
    {
        (reminder.GrantId, reminder.Cart) = (content.Grant.Id, CartSnapshot.ToJson(cart));

        return await store.TrySetContentAsync(reminder);
    }

    private async Task TellAsync(Reminder reminder, Customer customer, IList<ShoppingCartItem> cart, MailContent content, string code)
    {
        if (channels.FirstOrDefault(channel => channel.Code == code) is not { } channel)
        {
            await StopAsync(reminder, ReminderReason.NoChannel);

            return;
        }

        // Told before it is noted: told twice under one key is told once.
        if (!await TryBeginAsync(reminder, cart, content))
            return;

        if (await channel.TellAsync(await ToMessageAsync(reminder, customer, content)))
            await store.TrySetQueuedAsync(reminder, mail: null, NowUtc);
        else
            await StopAsync(reminder, ReminderReason.NoChannel);
    }

    private async Task TellAllAsync(OfferMessage message)
    {
        foreach (var channel in channels)
        {
            try
            {
                await channel.TellAsync(message);
            }
            catch (Exception exception)
            {
                await logger.ErrorAsync($"Dynamic Offers could not reach a shopper by '{channel.Code}'; the mail is queued.", exception);
            }
        }
    }

    private async Task<OfferMessage> ToMessageAsync(Reminder reminder, Customer customer, MailContent content)
    {
        var grant = content.Grant;
        var reader = await mail.FindReaderAsync(reminder.StoreId, customer);
        var urls = await links.GetAsync(reminder, customer, grant.ExpiresOnUtc);

        return new OfferMessage(reminder.Key, customer, reminder.StoreId, grant.Percentage, grant.MaximumAmount, grant.ExpiresOnUtc)
        {
            CampaignId = reminder.CampaignId,
            Step = reminder.Step,
            Offer = content.TellsOffer && reader is not null ? await words.GivesAsync(grant, customer, reader) : string.Empty,
            CartUrl = urls?.Cart ?? string.Empty,
            UnsubscribeUrl = urls?.Unsubscribe ?? string.Empty,
            Language = reader?.Language.LanguageCulture ?? string.Empty
        };
    }
}
