using Microsoft.Extensions.Time.Testing;
using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;

public class ReminderSchedulingTests
{
    private readonly FakeTimeProvider _clock = Sample.Clock();
    private readonly InMemoryReminderStore _store = new();
    private readonly MailHost _mailHost;

    public ReminderSchedulingTests()
    {
        _mailHost = new MailHost(_store.Mails);
    }

    private Reminder Only => _store.Reminders.All.Single();

    [Fact]
    public async Task A_changed_cart_is_reminded_of_after_the_delay()
    {
        await PlanAsync(Sample.Now);

        Assert.Equal((Sample.ShopperId, Sample.CustomerId, Sample.StoreId), (Only.ShopperId, Only.CustomerId, Only.StoreId));
        Assert.Equal((ReminderState.Planned, Sample.Now, Sample.Now.AddHours(3)), (Only.State, Only.CartChangedOnUtc, Only.DueOnUtc));
        Assert.NotEqual(Guid.Empty, Only.Key);
    }

    [Fact]
    public async Task A_cart_that_changes_again_moves_its_reminder_and_gets_no_second()
    {
        await PlanAsync(Sample.Now);
        var key = Only.Key;

        await PlanAsync(Sample.Now.AddHours(1));

        Assert.Equal((Sample.Now.AddHours(1), Sample.Now.AddHours(4), key), (Only.CartChangedOnUtc, Only.DueOnUtc, Only.Key));
    }

    [Fact]
    public async Task Within_a_week_of_a_mail_none_is_planned()
    {
        await AddQueuedAsync(Sample.Now);
        _clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromTicks(1));
        await PlanAsync(_clock.GetUtcNow().UtcDateTime);
        Assert.Single(_store.Reminders.All);

        _clock.Advance(TimeSpan.FromTicks(1));
        await PlanAsync(_clock.GetUtcNow().UtcDateTime);
        Assert.Equal(2, _store.Reminders.All.Count);
    }

    [Fact]
    public async Task Each_customer_and_store_has_a_plan_of_its_own()
    {
        await Scheduling().PlanAsync(1, customerId: 1, storeId: 1, Sample.Now, Sample.Caps);
        await Scheduling().PlanAsync(1, customerId: 1, storeId: 2, Sample.Now, Sample.Caps);
        await Scheduling().PlanAsync(2, customerId: 2, storeId: 1, Sample.Now, Sample.Caps);

        Assert.Equal(3, _store.Reminders.All.Count);
        Assert.Equal(3, _store.Reminders.All.Select(reminder => reminder.Key).Distinct().Count());
    }

    [Fact]
    public async Task Who_ordered_is_not_reminded()
    {
        await PlanAsync(Sample.Now);

        await OrderAsync();

        Assert.Equal((ReminderState.Cancelled, ReminderReason.Ordered), (Only.State, Only.Reason));
    }

    [Fact]
    public async Task A_mail_that_waits_in_the_queue_is_taken_out_of_it_by_the_order()
    {
        await AddQueuedAsync(Sample.Now);

        await OrderAsync();

        Assert.Empty(_store.Mails.All);
        Assert.Equal(ReminderState.Cancelled, Only.State);
    }

    [Fact]
    public async Task A_mail_that_was_sent_stays_sent()
    {
        await AddQueuedAsync(Sample.Now);
        _store.Mails.Update(_ => true, mail => mail.SentOnUtc = Sample.Now);

        await OrderAsync();

        Assert.Single(_store.Mails.All);
        Assert.Equal(ReminderState.Queued, Only.State);
    }

    [Fact]
    public async Task Another_customer_s_order_takes_nothing_back()
    {
        await PlanAsync(Sample.Now);

        await OrderAsync(customerId: Sample.CustomerId + 1);

        Assert.Equal(ReminderState.Planned, Only.State);
    }

    [Fact]
    public async Task A_plugin_that_is_not_installed_has_no_reminders_to_take_back()
    {
        await PlanAsync(Sample.Now);
        var scheduling = new ReminderScheduling(_store, _mailHost.QueueService(), FakeShop.Plugin(isInstalled: false), _clock);

        await scheduling.CancelAsync(Sample.CustomerId, ReminderReason.Ordered);

        Assert.Equal(ReminderState.Planned, Only.State);
    }

    [Fact]
    public async Task A_store_that_is_switched_off_takes_its_mails_out_of_the_queue_and_plans_them_for_later()
    {
        var here = await AddQueuedAsync(Sample.Now);
        var there = await AddQueuedAsync(Sample.Now, storeId: 2);

        await Scheduling().WithdrawAsync(Sample.StoreId);

        Assert.Equal((ReminderState.Planned, here.DueOnUtc), (Stored(here).State, Stored(here).DueOnUtc));
        Assert.Equal(ReminderState.Queued, Stored(there).State);
        Assert.Single(_store.Mails.All);
    }

    [Fact]
    public async Task Before_an_uninstall_the_mails_of_all_stores_leave_the_queue()
    {
        await AddQueuedAsync(Sample.Now);
        await AddQueuedAsync(Sample.Now, storeId: 2);

        await Scheduling().WithdrawAsync(storeId: 0);

        Assert.Empty(_store.Mails.All);
    }

    private ReminderScheduling Scheduling()
    {
        return new ReminderScheduling(_store, _mailHost.QueueService(), FakeShop.Plugin(), _clock);
    }

    private Task PlanAsync(DateTime changedOnUtc)
    {
        return Scheduling().PlanAsync(Sample.ShopperId, Sample.CustomerId, Sample.StoreId, changedOnUtc, Sample.Caps);
    }

    private Task OrderAsync(int customerId = Sample.CustomerId)
    {
        return Scheduling().CancelAsync(customerId, ReminderReason.Ordered);
    }

    private async Task<Reminder> AddQueuedAsync(DateTime queuedOnUtc, int storeId = Sample.StoreId)
    {
        var mail = new QueuedEmail { Body = string.Empty };
        _store.Mails.TryInsert(mail);
        var reminder = new Reminder
        {
            CustomerId = Sample.CustomerId,
            StoreId = storeId,
            State = ReminderState.Queued,
            DueOnUtc = queuedOnUtc,
            QueuedOnUtc = queuedOnUtc,
            QueuedEmailId = mail.Id,
            RunKey = Guid.NewGuid()
        };
        await _store.TryInsertAsync(reminder);

        return reminder;
    }

    private Reminder Stored(Reminder reminder)
    {
        return _store.Reminders.Find(reminder.Id)!;
    }
}
