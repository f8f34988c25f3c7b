using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;

/// <summary>What the sender may rely on, wherever the reminders are stored.</summary>
public abstract class ReminderStoreContract : IAsyncLifetime
{
    private static readonly DateTime Now = Sample.Now;

    private RemindersUnderTest _reminders = null!;

    private IReminderStore Store => _reminders.Store;

    protected abstract Task<RemindersUnderTest> CreateAsync();

    public async Task InitializeAsync()
    {
        _reminders = await CreateAsync();
    }

    public Task DisposeAsync()
    {
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_planned_reminder_is_found_by_customer_and_store()
    {
        var planned = await AddAsync();

        var found = await Store.FindPlannedAsync(Sample.CustomerId, Sample.StoreId);

        Assert.Equal((planned.Id, planned.Key, planned.DueOnUtc, planned.CartChangedOnUtc), (found!.Id, found.Key, found.DueOnUtc, found.CartChangedOnUtc));
        Assert.Null(await Store.FindPlannedAsync(Sample.CustomerId + 1, Sample.StoreId));
        Assert.Null(await Store.FindPlannedAsync(Sample.CustomerId, Sample.StoreId + 1));
    }

    [Fact]
    public async Task A_reminder_is_planned_no_more_once_it_is_claimed_or_cancelled()
    {
        var claimed = await AddAsync(dueOnUtc: Now);
        await Store.TryClaimAsync(claimed, Buyer.Unknown, Now, Now.AddMinutes(5));
        Assert.Null(await Store.FindPlannedAsync(Sample.CustomerId, Sample.StoreId));

        var cancelled = await AddAsync();
        await Store.CancelAsync(cancelled, ReminderReason.Ordered);
        Assert.Null(await Store.FindPlannedAsync(Sample.CustomerId, Sample.StoreId));
    }

    [Fact]
    public async Task A_changed_cart_moves_a_planned_reminder_and_no_other()
    {
        var planned = await AddAsync();
        var queued = await QueuedAsync(customerId: 71);

        await Store.RescheduleAsync(planned, Now.AddHours(1), Now.AddHours(4));
        await Store.RescheduleAsync(queued, Now.AddHours(1), Now.AddHours(4));

        Assert.Equal((Now.AddHours(1), Now.AddHours(4)), ((await _reminders.ReadAsync(planned)).CartChangedOnUtc, (await _reminders.ReadAsync(planned)).DueOnUtc));
        Assert.Equal(queued.DueOnUtc, (await _reminders.ReadAsync(queued)).DueOnUtc);
    }

    [Fact]
    public async Task What_is_due_comes_oldest_first_and_no_more_than_asked_for()
    {
        var later = await AddAsync(customerId: 71, dueOnUtc: Now);
        var oldest = await AddAsync(customerId: 72, dueOnUtc: Now.AddHours(-2));
        var older = await AddAsync(customerId: 73, dueOnUtc: Now.AddHours(-1));
        await AddAsync(customerId: 74, dueOnUtc: Now.AddSeconds(1));

        Assert.Equal([oldest.Id, older.Id, later.Id], await DueAsync());
        Assert.Equal([oldest.Id, older.Id], await DueAsync(limit: 2));
    }

    [Fact]
    public async Task What_is_due_in_other_stores_does_not_come()
    {
        var here = await AddAsync(customerId: 71, dueOnUtc: Now);
        var there = await AddAsync(customerId: 72, dueOnUtc: Now, storeId: 2);

        Assert.Equal([here.Id], (await Store.GetDueAsync([1, 3], Now, 10)).Select(reminder => reminder.Id));
        Assert.Equal([there.Id], (await Store.GetDueAsync([2], Now, 10)).Select(reminder => reminder.Id));
        Assert.Empty(await Store.GetDueAsync([], Now, 10));
    }

    [Fact]
    public async Task What_is_queued_or_cancelled_is_not_due()
    {
        await QueuedAsync(customerId: 71);
        await Store.CancelAsync(await AddAsync(customerId: 72, dueOnUtc: Now), ReminderReason.EmptyCart);

        Assert.Empty(await DueAsync());
    }

    [Fact]
    public async Task Of_many_nodes_one_claims_a_reminder()
    {
        var reminder = await AddAsync(dueOnUtc: Now);

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Store.TryClaimAsync(reminder, Buyer.Unknown, Now, Now.AddMinutes(5)))));

        Assert.Single(claims, isClaimed => isClaimed);
        var stored = await _reminders.ReadAsync(reminder);
        Assert.Equal((ReminderState.Claimed, Now.AddMinutes(5)), (stored.State, stored.LeaseUntilUtc));
    }

    [Fact]
    public async Task A_claim_whose_lease_ran_out_is_due_again_and_can_be_claimed_by_another()
    {
        var reminder = await AddAsync(dueOnUtc: Now);
        await Store.TryClaimAsync(reminder, Buyer.Unknown, Now, Now.AddMinutes(5));

        Assert.Empty(await DueAsync(Now.AddMinutes(5)));
        Assert.False(await Store.TryClaimAsync(reminder, Buyer.Unknown, Now.AddMinutes(5), Now.AddMinutes(10)));

        Assert.Equal([reminder.Id], await DueAsync(Now.AddMinutes(5).AddSeconds(1)));
        Assert.True(await Store.TryClaimAsync(reminder, Buyer.Unknown, Now.AddMinutes(5).AddSeconds(1), Now.AddMinutes(10)));
    }

    [Fact]
    public async Task A_reminder_that_was_moved_meanwhile_is_not_claimed()
    {
        var reminder = await AddAsync(dueOnUtc: Now);
        await Store.RescheduleAsync(reminder, Now, Now.AddHours(3));

        Assert.False(await Store.TryClaimAsync(reminder, Buyer.Unknown, Now, Now.AddMinutes(5)));
    }

    [Fact]
    public async Task Who_ordered_since_the_cart_changed_is_not_claimed()
    {
        var reminder = await AddAsync(dueOnUtc: Now, cartChangedOnUtc: Now.AddHours(-3));
        await _reminders.AddOrderAsync(Sample.CustomerId, Now.AddHours(-3));

        Assert.False(await Store.TryClaimAsync(reminder, Buyer.Unknown, Now, Now.AddMinutes(5)));
        Assert.True(await Store.HasOrderedSinceAsync(reminder, Buyer.Unknown));
    }

    [Fact]
    public async Task An_earlier_a_deleted_or_another_customer_s_order_stops_no_reminder()
    {
        var reminder = await AddAsync(dueOnUtc: Now, cartChangedOnUtc: Now.AddHours(-3));
        await _reminders.AddOrderAsync(Sample.CustomerId, Now.AddHours(-3).AddSeconds(-1));
        await _reminders.AddOrderAsync(Sample.CustomerId, Now, deleted: true);
        await _reminders.AddOrderAsync(Sample.CustomerId + 1, Now);

        Assert.False(await Store.HasOrderedSinceAsync(reminder, Buyer.Unknown));
        Assert.True(await Store.TryClaimAsync(reminder, Buyer.Unknown, Now, Now.AddMinutes(5)));
    }

    [Fact]
    public async Task The_mail_of_a_claimed_reminder_is_noted()
    {
        var reminder = await QueuedAsync();

        var stored = await _reminders.ReadAsync(reminder);
        Assert.Equal((ReminderState.Queued, Now, null), (stored.State, stored.QueuedOnUtc, stored.LeaseUntilUtc));
        Assert.NotNull(stored.QueuedEmailId);
        Assert.Equal(Now, await Store.GetLastQueuedAsync(Sample.CustomerId, Sample.StoreId));
    }

    [Fact]
    public async Task A_reminder_that_was_taken_back_meanwhile_notes_no_mail()
    {
        var reminder = await AddAsync(dueOnUtc: Now);
        await Store.TryClaimAsync(reminder, Buyer.Unknown, Now, Now.AddMinutes(5));
        await Store.CancelAsync(reminder, ReminderReason.Ordered);

        Assert.False(await Store.TrySetQueuedAsync(reminder, new QueuedMail(1, 1), Now));
        Assert.Equal((ReminderState.Cancelled, ReminderReason.Ordered), ((await _reminders.ReadAsync(reminder)).State, (await _reminders.ReadAsync(reminder)).Reason));
    }

    [Fact]
    public async Task The_last_mail_of_a_customer_is_the_newest_in_this_store()
    {
        await QueuedAsync(queuedOnUtc: Now.AddDays(-3));
        await QueuedAsync(queuedOnUtc: Now.AddDays(-1));
        await QueuedAsync(queuedOnUtc: Now, storeId: 2);
        await QueuedAsync(queuedOnUtc: Now, customerId: 71);

        Assert.Equal(Now.AddDays(-1), await Store.GetLastQueuedAsync(Sample.CustomerId, Sample.StoreId));
        Assert.Null(await Store.GetLastQueuedAsync(72, Sample.StoreId));
    }

    [Fact]
    public async Task A_postponed_reminder_is_planned_again_as_if_it_had_never_been_queued()
    {
        var reminder = await QueuedAsync();

        Assert.True(await Store.TryPostponeAsync(await _reminders.ReadAsync(reminder), Now.AddHours(1)));

        var stored = await _reminders.ReadAsync(reminder);
        Assert.Equal((ReminderState.Planned, Now.AddHours(1), null, null, null), (stored.State, stored.DueOnUtc, stored.QueuedEmailId, stored.QueuedOnUtc, stored.LeaseUntilUtc));
        Assert.Null(await Store.GetLastQueuedAsync(Sample.CustomerId, Sample.StoreId));
    }

    [Fact]
    public async Task A_mail_queued_before_a_crash_is_found_by_the_key_in_its_link()
    {
        var reminder = await AddAsync(cartChangedOnUtc: Now.AddHours(-3));
        await _reminders.AddMailAsync("<a href='/cart?reminder=0123'>", Now);
        await _reminders.AddMailAsync(BodyOf(reminder), Now.AddHours(-4));
        Assert.Null(await Store.FindQueuedMailAsync(reminder));

        var mailId = await _reminders.AddMailAsync(BodyOf(reminder), Now);

        Assert.Equal(new QueuedMail(mailId, 3), await Store.FindQueuedMailAsync(reminder));
    }

    [Fact]
    public async Task Unsent_is_what_is_planned_claimed_or_still_in_the_queue()
    {
        var planned = await AddAsync(dueOnUtc: Now.AddHours(1));
        var claimed = await AddAsync(dueOnUtc: Now);
        await Store.TryClaimAsync(claimed, Buyer.Unknown, Now, Now.AddMinutes(5));
        var queued = await QueuedAsync();
        await QueuedAsync(sentOnUtc: Now);
        await QueuedAsync(customerId: 71);
        await Store.CancelAsync(await AddAsync(), ReminderReason.EmptyCart);

        Assert.Equal([planned.Id, claimed.Id, queued.Id], (await Store.GetUnsentAsync(Sample.CustomerId)).Select(reminder => reminder.Id).Order());
        Assert.Empty(await Store.GetUnsentAsync(72));
    }

    [Fact]
    public async Task In_the_queue_is_what_was_queued_and_not_sent_in_one_store_or_in_all()
    {
        await AddAsync(dueOnUtc: Now.AddHours(1));
        var here = await QueuedAsync();
        var there = await QueuedAsync(storeId: 2);
        await QueuedAsync(sentOnUtc: Now);

        Assert.Equal([here.Id], (await Store.GetUnsentInQueueAsync(1)).Select(reminder => reminder.Id));
        Assert.Equal([there.Id], (await Store.GetUnsentInQueueAsync(2)).Select(reminder => reminder.Id));
        Assert.Equal([here.Id, there.Id], (await Store.GetUnsentInQueueAsync(0)).Select(reminder => reminder.Id).Order());
    }

    [Fact]
    public async Task An_order_under_the_account_s_address_counts_whoever_placed_it()
    {
        var reminder = await AddAsync(dueOnUtc: Now, cartChangedOnUtc: Now.AddHours(-3));
        await _reminders.AddOrderAsync(Sample.CustomerId + 1, Now, email: "Ada@Example.com");

        Assert.False(await Store.TryClaimAsync(reminder, new Buyer("ada@example.com", string.Empty), Now, Now.AddMinutes(5)));
        Assert.True(await Store.TryClaimAsync(reminder, new Buyer("eve@example.com", string.Empty), Now, Now.AddMinutes(5)));
    }

    [Fact]
    public async Task A_step_of_a_sequence_stands_once()
    {
        var (run, other) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.True(await Store.TryInsertAsync(Step(run, 1)));
        Assert.True(await Store.TryInsertAsync(Step(run, 2)));
        Assert.True(await Store.TryInsertAsync(Step(other, 1)));

        Assert.False(await Store.TryInsertAsync(Step(run, 2)));
        Assert.NotNull(await Store.FindStepAsync(run, 2));
        Assert.Null(await Store.FindStepAsync(run, 3));
    }

    [Fact]
    public async Task A_node_that_slept_past_its_lease_can_neither_note_nor_postpone_nor_end_what_another_one_took_over()
    {
        var slept = await AddAsync(dueOnUtc: Now);
        await Store.TryClaimAsync(slept, Buyer.Unknown, Now, Now.AddMinutes(5));
        var later = Now.AddMinutes(6);
        var woken = await _reminders.ReadAsync(slept);
        Assert.True(await Store.TryClaimAsync(woken, Buyer.Unknown, later, later.AddMinutes(5)));

        Assert.False(await Store.TrySetQueuedAsync(slept, new QueuedMail(1, slept.Attempts), later));
        Assert.False(await Store.TryPostponeAsync(slept, later));
        Assert.False(await Store.TryFinishAsync(slept, ReminderState.Cancelled, ReminderReason.EmptyCart));

        Assert.True(await Store.TrySetQueuedAsync(woken, new QueuedMail(2, woken.Attempts), later));
        var stored = await _reminders.ReadAsync(slept);
        Assert.Equal((ReminderState.Queued, 2, 2), (stored.State, stored.QueuedEmailId, stored.MailAttempt));
    }

    [Fact]
    public async Task A_mail_begins_to_be_sent_where_it_is_the_one_named_and_neither_sent_nor_taken_back_nor_ordered_for()
    {
        var reminder = await _reminders.ReadAsync(await QueuedAsync());
        Assert.True(await Store.TryBeginSendingAsync(reminder, Buyer.Unknown, Now));

        await _reminders.AddOrderAsync(Sample.CustomerId, Now);
        Assert.False(await Store.TryBeginSendingAsync(reminder, Buyer.Unknown, Now));

        var sent = await _reminders.ReadAsync(await QueuedAsync(customerId: 71));
        await Store.SetSentAsync(sent, Now);
        Assert.False(await Store.TryBeginSendingAsync(sent, Buyer.Unknown, Now));
        await Store.CancelAsync(sent, ReminderReason.Ordered);
        Assert.Equal((ReminderState.Queued, Now), ((await _reminders.ReadAsync(sent)).State, (await _reminders.ReadAsync(sent)).SentOnUtc));

        var takenBack = await _reminders.ReadAsync(await QueuedAsync(customerId: 72));
        await Store.CancelAsync(takenBack, ReminderReason.ConsentWithdrawn);
        Assert.False(await Store.TryBeginSendingAsync(takenBack, Buyer.Unknown, Now));
    }

    [Fact]
    public async Task What_was_sent_is_counted_over_all_stores_and_an_order_is_noted_with_it()
    {
        var first = await QueuedAsync(queuedOnUtc: Now.AddDays(-2));
        await QueuedAsync(queuedOnUtc: Now.AddDays(-1), storeId: 2);
        await QueuedAsync(queuedOnUtc: Now.AddDays(-8));
        await QueuedAsync(queuedOnUtc: Now, customerId: 71);

        Assert.Equal([Now.AddDays(-1), Now.AddDays(-2)], await Store.GetQueuedTimesAsync(Sample.CustomerId, Now.AddDays(-7)));

        await Store.SetSentAsync(first, Now.AddDays(-2));
        await Store.SetOrderAsync(Sample.CustomerId, orderId: 5, Now.AddDays(-7));
        await Store.SetOrderAsync(Sample.CustomerId, orderId: 6, Now.AddDays(-7));
        Assert.Equal(5, (await _reminders.ReadAsync(first)).OrderId);
    }

    [Fact]
    public async Task What_a_message_is_going_to_say_is_noted_by_whoever_has_it()
    {
        var reminder = await AddAsync(dueOnUtc: Now);
        await Store.TryClaimAsync(reminder, Buyer.Unknown, Now, Now.AddMinutes(5));
        (reminder.GrantId, reminder.Cart) = (8, "[]");
        Assert.True(await Store.TrySetContentAsync(reminder));
        Assert.Equal((8, "[]"), ((await _reminders.ReadAsync(reminder)).GrantId, (await _reminders.ReadAsync(reminder)).Cart));

        var slept = await _reminders.ReadAsync(reminder);
        await Store.TryClaimAsync(reminder, Buyer.Unknown, Now.AddMinutes(6), Now.AddMinutes(11));
        Assert.False(await Store.TrySetContentAsync(slept));
        await Store.CancelAsync(reminder, ReminderReason.Ordered);
        Assert.False(await Store.TrySetContentAsync(reminder));
    }

    [Fact]
    public async Task What_is_not_sent_yet_follows_its_shopper_to_another_customer()
    {
        var (planned, queued, sent, cancelled) = (await AddAsync(dueOnUtc: Now), await QueuedAsync(), await QueuedAsync(), await AddAsync(dueOnUtc: Now));
        await Store.SetSentAsync(sent, Now);
        await Store.CancelAsync(cancelled, ReminderReason.Ordered);

        await Store.FollowAsync(planned.ShopperId, 99);
        await Store.FollowAsync(planned.ShopperId + 1, 98);

        foreach (var (reminder, customerId) in new[] { (planned, 99), (queued, 99), (sent, Sample.CustomerId), (cancelled, Sample.CustomerId) })
            Assert.Equal(customerId, (await _reminders.ReadAsync(reminder)).CustomerId);
    }

    [Fact]
    public async Task A_mail_that_never_left_holds_up_no_other()
    {
        var reminder = await QueuedAsync();
        Assert.Equal(Now, await Store.GetLastQueuedAsync(Sample.CustomerId, Sample.StoreId));

        await Store.CancelAsync(reminder, ReminderReason.Ordered);

        Assert.Null(await Store.GetLastQueuedAsync(Sample.CustomerId, Sample.StoreId));
    }

    [Fact]
    public async Task What_else_is_under_way_to_the_same_customer_is_told()
    {
        var run = Guid.NewGuid();
        var (first, second, elsewhere) = (Step(run, 1), Step(run, 2), await AddAsync(dueOnUtc: Now));
        await Store.TryInsertAsync(first);
        await Store.TryInsertAsync(second);
        Assert.True(await Store.IsEarlierOpenAsync(second));
        Assert.False(await Store.IsEarlierOpenAsync(first));
        Assert.True(await Store.HasSequenceAsync(Sample.CustomerId, Sample.StoreId, Now.AddDays(-7)));
        Assert.False(await Store.HasSequenceAsync(71, Sample.StoreId, Now.AddDays(-7)));
        Assert.Equal(elsewhere.Id, (await Store.FindPlannedAsync(Sample.CustomerId, Sample.StoreId))!.Id);

        Assert.False(await Store.IsAnotherClaimedAsync(first, Now));
        await Store.TryClaimAsync(elsewhere, Buyer.Unknown, Now, Now.AddMinutes(5));
        Assert.True(await Store.IsAnotherClaimedAsync(first, Now));
        Assert.False(await Store.IsAnotherClaimedAsync(elsewhere, Now));

        await Store.CancelRunAsync(run, ReminderReason.OfferUsed);
        Assert.False(await Store.HasSequenceAsync(Sample.CustomerId, Sample.StoreId, Now.AddDays(-7)));
        Assert.Equal(ReminderState.Claimed, (await _reminders.ReadAsync(elsewhere)).State);
    }

    private static Reminder Step(Guid run, int step) => new()
    {
        ShopperId = Sample.ShopperId,
        CustomerId = Sample.CustomerId,
        StoreId = Sample.StoreId,
        CampaignId = 3,
        GrantId = 9,
        RunKey = run,
        Step = step,
        State = ReminderState.Planned,
        CartChangedOnUtc = Now,
        DueOnUtc = Now,
        Key = Guid.NewGuid()
    };

    private async Task<Reminder> AddAsync(
        int customerId = Sample.CustomerId,
        int storeId = Sample.StoreId,
        DateTime? dueOnUtc = null,
        DateTime? cartChangedOnUtc = null)
    {
        var reminder = new Reminder
        {
            ShopperId = Sample.ShopperId,
            CustomerId = customerId,
            StoreId = storeId,
            State = ReminderState.Planned,
            CartChangedOnUtc = cartChangedOnUtc ?? Now,
            DueOnUtc = dueOnUtc ?? Now.AddHours(3),
            Key = Guid.NewGuid(),
            RunKey = Guid.NewGuid()
        };
        await Store.TryInsertAsync(reminder);

        return reminder;
    }

    private async Task<Reminder> QueuedAsync(
        int customerId = Sample.CustomerId,
        int storeId = Sample.StoreId,
        DateTime? queuedOnUtc = null,
        DateTime? sentOnUtc = null)
    {
        var reminder = await AddAsync(customerId, storeId, dueOnUtc: Now);
        var mailId = await _reminders.AddMailAsync(BodyOf(reminder), Now, sentOnUtc);
        Assert.True(await Store.TryClaimAsync(reminder, Buyer.Unknown, Now, Now.AddMinutes(5)));
        Assert.True(await Store.TrySetQueuedAsync(reminder, new QueuedMail(mailId, reminder.Attempts), queuedOnUtc ?? Now));

        return reminder;
    }

    private async Task<IEnumerable<int>> DueAsync(DateTime? nowUtc = null, int limit = 10)
    {
        return (await Store.GetDueAsync([Sample.StoreId], nowUtc ?? Now, limit)).Select(reminder => reminder.Id);
    }

    private static string BodyOf(Reminder reminder)
    {
        return $"<a href='/cart?reminder={reminder.Key:N}-3'>Your cart</a>";
    }
}
