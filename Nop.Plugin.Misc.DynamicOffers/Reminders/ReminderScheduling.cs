using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>Plans the reminder of a cart, and takes it back where it became pointless.</summary>
public class ReminderScheduling
{
    private readonly IReminderStore _store;
    private readonly IQueuedEmailService _queuedEmailService;
    private readonly PluginState _pluginState;
    private readonly TimeProvider _timeProvider;

    public ReminderScheduling(
        IReminderStore store,
        IQueuedEmailService queuedEmailService,
        PluginState pluginState,
        TimeProvider timeProvider)
    {
        _store = store;
        _queuedEmailService = queuedEmailService;
        _pluginState = pluginState;
        _timeProvider = timeProvider;
    }

    /// <summary>A cart changed: its reminder is due the reminder delay later.</summary>
    public async Task PlanAsync(int shopperId, int customerId, int storeId, DateTime changedOnUtc, Caps caps)
    {
        var dueOnUtc = ReminderPlanner.DueOn(changedOnUtc, caps);
        if (await _store.FindPlannedAsync(customerId, storeId) is { } planned)
        {
            await _store.RescheduleAsync(planned, changedOnUtc, dueOnUtc);

            return;
        }

        if (ReminderPlanner.IsTooSoon(await _store.GetLastQueuedAsync(customerId, storeId), _timeProvider.GetUtcNow().UtcDateTime))
        {
            return;
        }

        var key = Guid.NewGuid();
        await _store.TryInsertAsync(new Reminder
        {
            ShopperId = shopperId,
            CustomerId = customerId,
            StoreId = storeId,
            State = ReminderState.Planned,
            CartChangedOnUtc = changedOnUtc,
            DueOnUtc = dueOnUtc,
            Key = key,
            RunKey = key
        });
    }

    /// <summary>A grant was given whose campaign has a sequence: its first step is planned, once.</summary>
    public async Task BeginAsync(Grant grant, CampaignTerms terms, int customerId, bool hasCart)
    {
        if (terms.Steps.FirstOrDefault() is not { } first)
        {
            return;
        }

        await _store.TryInsertAsync(new Reminder
        {
            ShopperId = grant.ShopperId,
            CustomerId = customerId,
            StoreId = grant.StoreId,
            CampaignId = grant.CampaignId,
            CampaignVersionId = grant.CampaignVersionId,
            GrantId = grant.Id,
            RunKey = Reminder.RunKeyOf(grant.Id),
            Channel = first.Channel,
            HasCart = hasCart,
            State = ReminderState.Planned,
            CartChangedOnUtc = grant.IssuedOnUtc,
            DueOnUtc = grant.IssuedOnUtc.AddMinutes(first.DelayMinutes),
            Key = Guid.NewGuid()
        });
    }

    /// <summary>Takes back what was not sent yet: plans, and mails still in the host's queue.</summary>
    public async Task CancelAsync(int customerId, string reason)
    {
        if (!await _pluginState.IsInstalledAsync())
        {
            return;
        }

        foreach (var reminder in await _store.GetUnsentAsync(customerId))
        {
            // The row first: what it no longer names does not leave, whatever dies now.
            await _store.CancelAsync(reminder, reason);
            await WithdrawMailAsync(reminder);
        }
    }

    /// <summary>Takes the store's mails (all stores' for 0) out of the host's queue and plans them again, for when offers are on again.</summary>
    public async Task WithdrawAsync(int storeId)
    {
        foreach (var reminder in await _store.GetUnsentInQueueAsync(storeId))
        {
            // The row first: what it no longer names does not leave, whatever dies now.
            await _store.TryPostponeAsync(reminder, reminder.DueOnUtc);
            await WithdrawMailAsync(reminder);
        }
    }

    /// <summary>Takes a mail out of the host's queue, where it was not sent yet.</summary>
    public async Task WithdrawMailAsync(int queuedEmailId)
    {
        if (await _queuedEmailService.GetQueuedEmailByIdAsync(queuedEmailId) is { SentOnUtc: null } queuedEmail)
        {
            await _queuedEmailService.DeleteQueuedEmailAsync(queuedEmail);
        }
    }

    private async Task WithdrawMailAsync(Reminder reminder)
    {
        if (reminder.QueuedEmailId is { } queuedEmailId)
        {
            await WithdrawMailAsync(queuedEmailId);
        }
    }
}
