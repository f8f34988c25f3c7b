using Microsoft.Extensions.Time.Testing;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Referrals;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class ReconcilingTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = Sample.Clock();
    private readonly Database _database = new();
    private ShopNode _lost = null!;
    private ShopNode _node = null!;
    private Shopper _shopper = null!;

    public async Task InitializeAsync()
    {
        _shopper = await _database.AddShopperAsync();
        _lost = await BeginAsync();
        _node = await BeginAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_a_lost_node_had_logged_and_not_folded_in_is_made_up_for_once()
    {
        await _lost.ProfileAsync(_shopper.Id);
        _lost.Accept(Signal(SignalKind.ReturnRequested));
        await _lost.WriteAsync();
        await _database.AppendAsync(
            Sample.Signal(SignalKind.ReturnRequested, shopperId: _shopper.Id, nodeId: _lost.Node.Id, sequence: 2),
            Sample.Signal(SignalKind.CartItemAdded, shopperId: _shopper.Id, nodeId: _lost.Node.Id, sequence: 3));

        await RunAfterSilenceAsync();
        await RunAfterSilenceAsync();
        await _node.WriteAsync();

        Assert.Equal(2, _database.Profiles.Profiles.All.Single().TryToState()!.Returns);
        Assert.Equal(_shopper.Id, Assert.Single(_database.Watches.Watches.All).ShopperId);
        Assert.NotNull(_database.Nodes.Nodes.Find(_lost.Node.Id)!.RecoveredOnUtc);
    }

    [Fact]
    public async Task A_node_that_is_silent_for_a_moment_only_is_not_lost()
    {
        await _database.AppendAsync(Sample.Signal(SignalKind.CartItemAdded, shopperId: _shopper.Id, nodeId: _lost.Node.Id, sequence: 1));

        _clock.Advance(NodeLife.Silence);
        await RunAsync();

        Assert.Empty(_database.Watches.Watches.All);
        Assert.Null(_database.Nodes.Nodes.Find(_lost.Node.Id)!.RecoveredOnUtc);
    }

    [Fact]
    public async Task A_node_that_ended_a_week_ago_is_forgotten()
    {
        await RunAfterSilenceAsync();
        _clock.Advance(TimeSpan.FromDays(8));

        await _node.Get<NodeLife>().BeatAsync();
        await RunAsync();

        Assert.Equal([_node.Node.Id], _database.Nodes.Nodes.All.Select(node => node.Id));
    }

    [Fact]
    public async Task What_the_host_knows_and_the_log_does_not_becomes_a_signal()
    {
        _node.HostFacts.GetMissingAsync(default, default).ReturnsForAnyArgs([Signal(SignalKind.OrderPlaced)]);
        _node.HostFacts.GetMissingRemovalsAsync(default, default).ReturnsForAnyArgs([Signal(SignalKind.CartItemRemoved)]);

        await RunAfterSilenceAsync();
        await _node.WriteAsync();

        Assert.Equal([SignalKind.OrderPlaced, SignalKind.CartItemRemoved], _database.Signals.Signals.All.Select(signal => signal.Kind));
        var now = _clock.GetUtcNow().UtcDateTime;
        await _node.HostFacts.Received(1).GetMissingAsync(now.AddMinutes(-15), now.AddSeconds(-10));
    }

    [Fact]
    public async Task A_friends_order_that_nobody_was_told_of_becomes_a_signal()
    {
        _node.Referrals.GetUntoldAsync(default, default).ReturnsForAnyArgs([new Referral { Id = 5, FriendId = 99, ReferrerId = _shopper.Id }]);

        await RunAfterSilenceAsync();
        await _node.WriteAsync();

        var signal = Assert.Single(_database.Signals.Signals.All);
        Assert.Equal((_shopper.Id, SignalKind.FriendOrdered, 0, 5), (signal.ShopperId, signal.Kind, signal.SubjectId, signal.SourceId));
        var now = _clock.GetUtcNow().UtcDateTime;
        await _node.Referrals.Received(1).GetPaidOrdersAsync(now.AddMinutes(-15), now.AddSeconds(-10));
    }

    [Fact]
    public async Task Only_the_oldest_node_asks_the_host()
    {
        await RunAsync();

        Assert.Empty(_node.HostFacts.ReceivedCalls());
        Assert.Empty(_node.Referrals.ReceivedCalls());
    }

    [Fact]
    public async Task Just_after_an_outage_nothing_is_missing_yet()
    {
        _database.Signals.BeforeInsert = _ => throw new TimeoutException();
        _node.Accept(Signal(SignalKind.OrderPlaced));
        _clock.Advance(TimeSpan.FromMinutes(10));
        await _node.WriteAsync();
        await _node.Get<NodeLife>().BeatAsync();

        await RunAsync();
        Assert.Empty(_node.HostFacts.ReceivedCalls());

        _clock.Advance(TimeSpan.FromMinutes(1) + TimeSpan.FromTicks(1));
        await _node.Get<NodeLife>().BeatAsync();
        await RunAsync();
        Assert.NotEmpty(_node.HostFacts.ReceivedCalls());
    }

    private Signal Signal(string kind) => Sample.Signal(kind, 3, shopperId: _shopper.Id);

    private async Task<ShopNode> BeginAsync()
    {
        var node = new ShopNode(_database, _clock);
        await node.Get<NodeLife>().BeginAsync();

        return node;
    }

    private Task RunAsync() => _node.Get<Reconciling>().RunAsync();

    private async Task RunAfterSilenceAsync()
    {
        _clock.Advance(NodeLife.Silence + TimeSpan.FromTicks(1));
        await _node.Get<NodeLife>().BeatAsync();
        await RunAsync();
    }
}
