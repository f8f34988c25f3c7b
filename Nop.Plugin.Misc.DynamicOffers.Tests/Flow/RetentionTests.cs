using Microsoft.Extensions.Time.Testing;
using Nop.Core.Domain.Gdpr;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class RetentionTests
{
    private readonly FakeTimeProvider _clock = Sample.Clock();
    private readonly Database _database = new();
    private readonly ShopNode _node;

    public RetentionTests()
    {
        _node = new ShopNode(_database, _clock);
    }

    private IReadOnlyList<PrivacyAct> Acts => _database.Acts.Acts.All;

    [Fact]
    public async Task Whom_the_host_deleted_is_erased_and_the_proof_names_nobody()
    {
        await _database.AddShopperAsync(customerId: 1);
        await _database.AddShopperAsync(customerId: 1);
        var other = await _database.AddShopperAsync(customerId: 2);
        await new ErasureRequests(_database.Acts, FakeShop.Plugin(), _clock).HandleEventAsync(new CustomerPermanentlyDeleted(1, "ann@example.com"));
        Assert.Equal((1, null), (Acts.Single().CustomerId, Acts.Single().DoneOnUtc));
        _clock.Advance(TimeSpan.FromSeconds(15));

        await RunAsync();

        Assert.Equal([other.Id], _database.Shoppers.Shoppers.All.Select(shopper => shopper.Id));
        var act = Assert.Single(Acts);
        Assert.Equal((PrivacyActKind.ErasedWithCustomer, 0, 2), (act.Kind, act.CustomerId, act.Count));
        Assert.Equal((Sample.Now, Sample.Now.AddSeconds(15)), (act.RequestedOnUtc, act.DoneOnUtc));
    }

    [Fact]
    public async Task One_erasure_that_fails_is_tried_again_and_holds_up_no_other()
    {
        await _database.AddShopperAsync(customerId: 1);
        await _database.AddShopperAsync(customerId: 2);
        foreach (var customerId in new[] { 1, 2 })
            await new ErasureRequests(_database.Acts, FakeShop.Plugin(), _clock).HandleEventAsync(new CustomerPermanentlyDeleted(customerId, "ann@example.com"));
        _database.Shoppers.CannotErase = 1;

        await RunAsync();
        Assert.Equal([(1, false), (0, true)], Acts.Select(act => (act.CustomerId, act.DoneOnUtc is not null)));

        _database.Shoppers.CannotErase = null;
        await RunAsync();
        Assert.All(Acts, act => Assert.NotNull(act.DoneOnUtc));
        Assert.Empty(_database.Shoppers.Shoppers.All);
    }

    [Fact]
    public async Task A_customer_who_never_agreed_is_erased_as_nobody()
    {
        await new ErasureRequests(_database.Acts, FakeShop.Plugin(), _clock).HandleEventAsync(new CustomerPermanentlyDeleted(9, "ann@example.com"));

        await RunAsync();

        Assert.Equal((0, 0, Sample.Now), (Acts.Single().CustomerId, Acts.Single().Count, Acts.Single().DoneOnUtc));
    }

    [Fact]
    public async Task While_the_plugin_is_only_uploaded_there_is_nothing_to_erase()
    {
        await new ErasureRequests(_database.Acts, FakeShop.Plugin(isInstalled: false), _clock).HandleEventAsync(new CustomerPermanentlyDeleted(1, "ann@example.com"));

        Assert.Empty(Acts);
    }

    [Fact]
    public async Task Who_gave_no_sign_for_the_whole_period_is_erased_and_that_is_proved()
    {
        await _database.AddShopperAsync(customerId: 1);
        _node.Settings.ShopperRetentionDays = 30;
        _database.Shoppers.Idle = (seenBefore, agreedBefore) => seenBefore == Sample.Now.AddDays(-30) && agreedBefore == seenBefore ? [1] : [];

        await RunAsync();

        Assert.Empty(_database.Shoppers.Shoppers.All);
        Assert.Equal((PrivacyActKind.ErasedAfterPeriod, 1, Sample.Now), (Acts.Single().Kind, Acts.Single().Count, Acts.Single().DoneOnUtc));
    }

    [Fact]
    public async Task Signals_are_kept_for_their_period_and_deleted_in_small_batches()
    {
        var old = Sample.Now.AddDays(-_node.Settings.SignalRetentionDays);
        for (var number = 0; number < 501; number++)
            await _database.AppendAsync(Sample.Signal(occurredOnUtc: old.AddSeconds(-1)));
        await _database.AppendAsync(Sample.Signal(occurredOnUtc: old));

        await RunAsync();
        Assert.Equal(2, _database.Signals.Signals.All.Count);

        await RunAsync();
        Assert.Equal(old, Assert.Single(_database.Signals.Signals.All).OccurredOnUtc);
        Assert.Equal([(PrivacyActKind.SignalsExpired, 500), (PrivacyActKind.SignalsExpired, 1)], Acts.Select(act => (act.Kind, act.Count)));
    }

    [Fact]
    public async Task Recommendations_are_kept_as_long_as_single_acts_and_their_end_is_proved()
    {
        var old = Sample.Now.AddDays(-_node.Settings.SignalRetentionDays);
        _node.Referrals.DeleteOlderAsync(old, Arg.Any<int>()).Returns(2);

        await RunAsync();

        Assert.Equal([(PrivacyActKind.ReferralsExpired, 2)], Acts.Select(act => (act.Kind, act.Count)));
    }

    [Fact]
    public async Task Where_nothing_was_erased_nothing_is_proved()
    {
        await RunAsync();

        Assert.Empty(Acts);
    }

    private Task RunAsync() => _node.Get<Retention>().RunAsync();
}
