using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Data;

public class SqliteSignalStoresTests(SqliteTestDatabase database) : SignalStoresTests(database), IClassFixture<SqliteTestDatabase>;

[Collection(PostgresCollection.Name)]
public class PostgresSignalStoresTests(PostgresTestDatabase database) : SignalStoresTests(database), IClassFixture<PostgresTestDatabase>;

/// <summary>Profiles, signals, nodes, idle watches, typed addresses and proofs in a real database.</summary>
public abstract class SignalStoresTests(TestDatabase database) : IAsyncLifetime
{
    private const int Many = 8;

    public Task InitializeAsync() => database.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_profile_is_saved_over_the_version_it_is_based_on_and_no_other()
    {
        var store = database.Get<IProfileStore>();
        var full = ProfileStateTests.Full().ToBytes();
        Assert.Null(await store.FindAsync(7));

        Assert.True(await store.TrySaveAsync(7, basedOn: 0, [1], Sample.Now));
        Assert.True(await store.TrySaveAsync(7, basedOn: 1, full, Sample.Now.AddSeconds(1)));
        Assert.False(await store.TrySaveAsync(7, basedOn: 1, [3], Sample.Now));
        Assert.False(await store.TrySaveAsync(7, basedOn: 3, [3], Sample.Now));
        Assert.False(await store.TrySaveAsync(7, basedOn: 0, [3], Sample.Now));
        Assert.False(await store.TrySaveAsync(8, basedOn: 1, [3], Sample.Now));

        var row = (await store.FindAsync(7))!;
        Assert.Equal((7, 2, Sample.Now.AddSeconds(1)), (row.ShopperId, row.Version, row.LastSeenOnUtc));
        Assert.Equal(full, row.TryToState()!.ToBytes());

        await store.DeleteAsync(7);
        Assert.Null(await store.FindAsync(7));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Of_many_nodes_that_save_at_once_one_is_first(int basedOn)
    {
        if (basedOn == 1)
            await database.Get<IProfileStore>().TrySaveAsync(7, 0, [1], Sample.Now);

        var saved = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Task.Run(() => database.Get<IProfileStore>().TrySaveAsync(7, basedOn, [2], Sample.Now))));

        Assert.Single(saved, wasFirst => wasFirst);
        Assert.Equal(basedOn + 1, (await database.Get<IProfileStore>().FindAsync(7))!.Version);
    }

    [Fact]
    public async Task A_log_is_read_by_shopper_in_time_and_by_node_in_its_numbers()
    {
        var store = database.Get<ISignalStore>();
        await store.AppendAsync(
        [
            Sample.Signal(SignalKind.OrderPlaced, 12, 13, 9.5m, Sample.Now, nodeId: 1, sequence: 3),
            Sample.Signal(occurredOnUtc: Sample.Now.AddMinutes(-1), nodeId: 1, sequence: 4),
            Sample.Signal(occurredOnUtc: Sample.Now.AddMinutes(-9), nodeId: 1, sequence: 2),
            Sample.Signal(nodeId: 2, sequence: 3),
            Sample.Signal(shopperId: 99, nodeId: 1, sequence: 5)
        ]);

        Assert.Equal([2L, 4L, 3L, 3L], (await store.GetAllAsync(Sample.ShopperId)).Select(signal => signal.Sequence));
        Assert.Equal([3L, 4L, 5L], (await store.GetByNodeAsync(1, Sample.Now.AddMinutes(-1))).Select(signal => signal.Sequence));
        Assert.Equal([3L, 4L], (await store.GetWrittenAsync(1, 3, 4)).Order());
        Assert.Empty(await store.GetWrittenAsync(1, 6, 100));
        var order = (await store.GetAllAsync(Sample.ShopperId)).First(signal => signal.Kind == SignalKind.OrderPlaced);
        Assert.Equal((12, 13, 9.5m, Sample.Now, Sample.CustomerId), (order.SubjectId, order.SourceId, order.Value, order.OccurredOnUtc, order.CustomerId));
    }

    [Fact]
    public async Task Whether_there_is_such_a_signal_is_asked_by_all_of_it()
    {
        var store = database.Get<ISignalStore>();
        await store.AppendAsync([Sample.Signal(SignalKind.CartAbandoned, 1, sequence: 1)]);

        Assert.True(await store.AnyAsync(Sample.ShopperId, SignalKind.CartAbandoned, 1, Sample.Now));
        Assert.False(await store.AnyAsync(Sample.ShopperId, SignalKind.CartAbandoned, 1, Sample.Now.AddSeconds(1)));
        Assert.False(await store.AnyAsync(Sample.ShopperId, SignalKind.CartAbandoned, 2, Sample.Now));
        Assert.False(await store.AnyAsync(Sample.ShopperId, SignalKind.CheckoutAbandoned, 1, Sample.Now));
        Assert.False(await store.AnyAsync(99, SignalKind.CartAbandoned, 1, Sample.Now));
    }

    [Fact]
    public async Task The_oldest_signals_go_first_and_no_more_than_asked_for()
    {
        var store = database.Get<ISignalStore>();
        await store.AppendAsync([.. Enumerable.Range(0, 5).Select(days => Sample.Signal(subjectId: days, occurredOnUtc: Sample.Now.AddDays(-days), sequence: 1 + days))]);

        Assert.Equal(2, await store.DeleteOlderAsync(Sample.Now.AddDays(-1), limit: 2));
        Assert.Equal([0, 1, 2], (await database.Table<Signal>().Select(signal => signal.SubjectId).ToListAsync()).Order());

        Assert.Equal(1, await store.DeleteOlderAsync(Sample.Now.AddDays(-1), limit: 2));
        Assert.Equal(0, await store.DeleteOlderAsync(Sample.Now.AddDays(-1), limit: 2));
        Assert.Equal([0, 1], (await database.Table<Signal>().Select(signal => signal.SubjectId).ToListAsync()).Order());
    }

    [Fact]
    public async Task Nodes_live_as_long_as_their_hearts_beat()
    {
        var store = database.Get<INodeStore>();
        var (one, other) = (await AddNodeAsync(Sample.Now.AddMinutes(-1)), await AddNodeAsync(Sample.Now));
        Assert.Equal(1, await store.CountOthersAsync(one.Id, Sample.Now));
        Assert.Equal(0, await store.CountOthersAsync(other.Id, Sample.Now));
        Assert.Equal(other.Id, await store.GetFirstAliveAsync(Sample.Now));
        Assert.Equal(0, await store.GetFirstAliveAsync(Sample.Now.AddMinutes(1)));
        Assert.Equal([one.Id], (await store.GetLostAsync(Sample.Now)).Select(node => node.Id));

        await store.BeatAsync(one.Id, Sample.Now);

        Assert.Equal(one.Id, await store.GetFirstAliveAsync(Sample.Now));
        Assert.Empty(await store.GetLostAsync(Sample.Now));
    }

    [Fact]
    public async Task A_lost_node_is_recovered_once_and_forgotten_after_that()
    {
        var store = database.Get<INodeStore>();
        var lost = await AddNodeAsync(Sample.Now.AddMinutes(-1));
        await store.DeleteEndedAsync(Sample.Now);
        Assert.Single(await store.GetLostAsync(Sample.Now));

        await store.SetRecoveredAsync(lost, Sample.Now);
        Assert.Empty(await store.GetLostAsync(Sample.Now));
        await store.DeleteEndedAsync(Sample.Now.AddMinutes(-1));
        Assert.Equal(1, await database.Table<Node>().CountAsync());

        await store.DeleteEndedAsync(Sample.Now);
        Assert.Equal(0, await database.Table<Node>().CountAsync());
    }

    [Fact]
    public async Task A_node_that_was_only_slow_is_lost_again_when_it_is()
    {
        var store = database.Get<INodeStore>();
        var slow = await AddNodeAsync(Sample.Now.AddMinutes(-1));
        await store.BeatAsync(slow.Id, Sample.Now);

        // Found lost before its heart beat again.
        await store.SetRecoveredAsync(slow, Sample.Now);

        Assert.Single(await store.GetLostAsync(Sample.Now.AddMinutes(1)));
    }

    [Fact]
    public async Task A_shopper_has_one_watch_that_begins_anew_with_each_act()
    {
        var store = database.Get<IIdleWatchStore>();
        await store.BeginAsync(Watch(Sample.Now));
        var first = Assert.Single(await store.GetDueAsync(Sample.Now, 10));
        await store.TryMoveAsync(first, null, 3);
        Assert.Empty(await store.GetDueAsync(Sample.Now.AddYears(1), 10));

        var again = Watch(Sample.Now.AddMinutes(5));
        (again.CustomerId, again.AtCheckout) = (71, true);
        await store.BeginAsync(again);

        var row = Assert.Single(await database.Table<IdleWatch>().ToListAsync());
        Assert.Equal((71, true, 0), (row.CustomerId, row.AtCheckout, row.Times));
        Assert.Equal((Sample.Now.AddMinutes(5), Sample.Now.AddMinutes(5)), (row.ActedOnUtc, row.DueOnUtc));
        await store.EndAsync(Sample.ShopperId);
        Assert.Empty(await database.Table<IdleWatch>().ToListAsync());
    }

    [Fact]
    public async Task Of_many_nodes_that_begin_a_watch_at_once_one_row_is_left()
    {
        await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Task.Run(() => database.Get<IIdleWatchStore>().BeginAsync(Watch(Sample.Now)))));

        Assert.Single(await database.Table<IdleWatch>().ToListAsync());
    }

    [Fact]
    public async Task The_longest_due_come_first_and_no_more_than_asked_for()
    {
        var store = database.Get<IIdleWatchStore>();
        foreach (var minutes in new[] { 2, 1, 3, 0 })
            await store.BeginAsync(Watch(Sample.Now.AddMinutes(minutes), shopperId: 10 + minutes));

        Assert.Equal([10, 11], (await store.GetDueAsync(Sample.Now.AddMinutes(2), 2)).Select(watch => watch.ShopperId));
        Assert.Equal([10, 11, 12], (await store.GetDueAsync(Sample.Now.AddMinutes(2), 10)).Select(watch => watch.ShopperId));
    }

    [Fact]
    public async Task Of_many_nodes_that_move_what_is_due_one_does()
    {
        await database.Get<IIdleWatchStore>().BeginAsync(Watch(Sample.Now));
        var due = Assert.Single(await database.Get<IIdleWatchStore>().GetDueAsync(Sample.Now, 10));

        var moved = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Task.Run(() => database.Get<IIdleWatchStore>().TryMoveAsync(due, Sample.Now.AddMinutes(1), 0))));

        Assert.Single(moved, wasFirst => wasFirst);
    }

    [Fact]
    public async Task What_the_shopper_did_meanwhile_is_not_moved()
    {
        var store = database.Get<IIdleWatchStore>();
        await store.BeginAsync(Watch(Sample.Now));
        var due = Assert.Single(await store.GetDueAsync(Sample.Now, 10));
        await store.BeginAsync(Watch(Sample.Now.AddMinutes(1)));

        Assert.False(await store.TryMoveAsync(due, null, 1));
    }

    [Fact]
    public async Task Who_typed_the_same_address_is_linked_once()
    {
        var store = database.Get<IEmailLinkStore>();
        foreach (var (shopperId, hash) in new[] { (1, "a"), (1, "a"), (1, "b"), (2, "a"), (2, "b"), (3, "c") })
            await store.LinkAsync(shopperId, hash, Sample.Now);

        Assert.Equal([2], await store.GetLinkedAsync(1));
        Assert.Equal([1], await store.GetLinkedAsync(2));
        Assert.Empty(await store.GetLinkedAsync(3));
        Assert.Equal(5, await database.Table<EmailLink>().CountAsync());
    }

    [Fact]
    public async Task Many_profiles_are_saved_at_once_and_one_that_was_saved_by_another_stays_as_it_is()
    {
        var store = database.Get<IProfileStore>();
        for (var shopperId = 1; shopperId <= 3; shopperId++)
            await store.TrySaveAsync(shopperId, 0, [0], Sample.Now);

        Assert.True(await store.TrySaveAllAsync([Unsaved(1, 1, 11), Unsaved(2, 1, 12)], Sample.Now.AddMinutes(1)));
        Assert.False(await store.TrySaveAllAsync([Unsaved(1, 2, 21), Unsaved(2, 1, 22), Unsaved(3, 1, 23)], Sample.Now.AddMinutes(2)));

        var rows = await database.Table<StoredProfile>().OrderBy(profile => profile.ShopperId).ToListAsync();
        Assert.Equal([(3, 21), (2, 12), (2, 23)], rows.Select(row => (row.Version, (int)Convert.FromBase64String(row.State).Single())));
        Assert.Equal(Sample.Now.AddMinutes(1), rows[1].LastSeenOnUtc);

        static UnsavedProfile Unsaved(int shopperId, int basedOn, byte state) => new(shopperId, basedOn, [], [state], LastSeen: 0);
    }

    [Fact]
    public async Task A_proved_address_stays_one_link_with_the_first_proof()
    {
        var store = database.Get<IEmailLinkStore>();
        await store.LinkAsync(1, "a", Sample.Now);
        Assert.Null(await store.GetProvenOnAsync(1));

        await store.ProveAsync(1, "a", Sample.Now.AddMinutes(1));
        await store.ProveAsync(1, "a", Sample.Now.AddMinutes(2));
        await store.ProveAsync(2, "b", Sample.Now.AddMinutes(3));

        Assert.Equal(Sample.Now.AddMinutes(1), await store.GetProvenOnAsync(1));
        Assert.Equal(Sample.Now.AddMinutes(3), await store.GetProvenOnAsync(2));
        Assert.Equal(2, await database.Table<EmailLink>().CountAsync());
    }

    [Fact]
    public async Task An_erasure_that_waits_names_the_customer_until_it_is_done()
    {
        var store = database.Get<IPrivacyActStore>();
        await store.InsertAsync(new PrivacyAct { Kind = PrivacyActKind.ErasedOnRequest, RequestedOnUtc = Sample.Now, DoneOnUtc = Sample.Now, Count = 1 });
        await store.InsertAsync(new PrivacyAct { Kind = PrivacyActKind.ErasedWithCustomer, CustomerId = 70, RequestedOnUtc = Sample.Now });
        var open = Assert.Single(await store.GetOpenAsync(10));
        Assert.Equal(70, open.CustomerId);

        await store.SetDoneAsync(open, 2, Sample.Now.AddMinutes(1));

        Assert.Empty(await store.GetOpenAsync(10));
        var all = await store.GetAllAsync(0, 1);
        Assert.Equal((2, 1), (all.TotalCount, all.Count));
        Assert.Equal((PrivacyActKind.ErasedWithCustomer, 0, 2, Sample.Now.AddMinutes(1)), (all[0].Kind, all[0].CustomerId, all[0].Count, all[0].DoneOnUtc));
    }

    private async Task<Node> AddNodeAsync(DateTime aliveOnUtc)
    {
        var node = new Node { Name = "test 1", StartedOnUtc = Sample.Now.AddHours(-1), AliveOnUtc = aliveOnUtc };
        await database.Get<INodeStore>().InsertAsync(node);

        return node;
    }

    private static IdleWatch Watch(DateTime actedOnUtc, int shopperId = Sample.ShopperId) => new()
    {
        ShopperId = shopperId,
        CustomerId = Sample.CustomerId,
        StoreId = Sample.StoreId,
        ActedOnUtc = actedOnUtc,
        DueOnUtc = actedOnUtc
    };
}
