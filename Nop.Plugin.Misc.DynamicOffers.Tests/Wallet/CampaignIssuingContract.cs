using Microsoft.Extensions.Time.Testing;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;

/// <summary>What the limits of a campaign promise, on whatever they are counted.</summary>
public abstract class CampaignIssuingContract : IAsyncLifetime
{
    private const int CampaignId = 7;

    private readonly FakeTimeProvider _clock = Sample.Clock();

    private WalletUnderTest _wallet = null!;
    private GrantLedger _ledger = null!;
    private CampaignIssuing _issuing = null!;

    protected abstract Task<WalletUnderTest> CreateAsync();

    public async Task InitializeAsync()
    {
        _wallet = await CreateAsync();
        _ledger = new GrantLedger(_wallet.Store, _clock);
        _issuing = new CampaignIssuing(_wallet.Store, _wallet.Limits, Parts.NoneRemembered(), new OwnerNotices(TimeProvider.System), _ledger);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Of_many_at_once_exactly_as_many_are_given_as_there_are(int limit)
    {
        var given = await Task.WhenAll(Enumerable.Range(1, 40).Select(async number => await TryIssueAsync(await GrantAsync(number), new CampaignLimits(InAll: limit))));

        Assert.Equal(limit, given.Count(one => one));
        Assert.Equal(limit, (await _wallet.GetGrantsAsync()).Count(grant => grant.State == GrantState.Issued));
        Assert.Equal(limit, (await _wallet.GetLedgerAsync()).Count(entry => entry.Kind == LedgerKind.Issued));
        Assert.DoesNotContain(await _wallet.GetGrantsAsync(), grant => grant.State == GrantState.Preparing);
    }

    [Fact]
    public async Task A_budget_counts_what_open_grants_may_take_off_to_the_cent()
    {
        var limits = new CampaignLimits(Budget: 75.02m);

        Assert.True(await TryIssueAsync(await GrantAsync(1, 25m), limits));
        Assert.True(await TryIssueAsync(await GrantAsync(2, 50.01m), limits));
        Assert.False(await TryIssueAsync(await GrantAsync(3, 0.02m), limits));
        Assert.True(await TryIssueAsync(await GrantAsync(4, 0.01m), limits));
        Assert.False(await TryIssueAsync(await GrantAsync(5, 0.01m), limits));
    }

    [Fact]
    public async Task What_an_order_did_not_take_of_the_budget_is_there_again()
    {
        var limits = new CampaignLimits(Budget: 30m);
        var first = await GrantAsync(1, 25m);
        Assert.True(await TryIssueAsync(first, limits));
        Assert.False(await TryIssueAsync(await GrantAsync(2, 25m), limits));

        await _ledger.ReserveAsync(first, 4.90m, dailyBudget: 500m);
        await _ledger.RedeemAsync(first, await OrderAsync(1), 4.90m);

        Assert.True(await TryIssueAsync(await GrantAsync(3, 25m), limits));
        Assert.False(await TryIssueAsync(await GrantAsync(4, 0.11m), limits));
    }

    [Fact]
    public async Task What_ended_makes_room()
    {
        var limits = new CampaignLimits(InAll: 1);
        var first = await GrantAsync(1);
        Assert.True(await TryIssueAsync(first, limits));
        await _ledger.RevokeAsync(first, ReasonCode.Superseded);

        Assert.True(await TryIssueAsync(await GrantAsync(2), limits));
        Assert.False(await TryIssueAsync(await GrantAsync(3), limits));
    }

    [Fact]
    public async Task A_grant_that_is_given_back_cannot_take_more_than_the_budget_has()
    {
        var limits = new CampaignLimits(Budget: 30m);
        var first = await GrantAsync(1, 25m);
        await TryIssueAsync(first, limits);
        await _ledger.ReserveAsync(first, 5m, dailyBudget: 500m);
        var orderId = await OrderAsync(1);
        await _ledger.RedeemAsync(first, orderId, 5m);
        Assert.True(await TryIssueAsync(await GrantAsync(2, 20m), limits));
        await _ledger.GiveBackAsync(orderId);
        var back = (await _wallet.GetGrantsAsync()).Single(grant => grant.Id == first.Id);

        Assert.Equal((GrantState.Issued, 5m), (back.State, back.Liability));
        Assert.True(await _issuing.TryRaiseAsync(back, limits, 5m));
        Assert.False(await _issuing.TryRaiseAsync(back, limits, 10.01m));
        Assert.True(await _issuing.TryRaiseAsync(back, limits, 10m));
    }

    [Fact]
    public async Task A_limit_that_refused_is_not_asked_again_for_a_moment()
    {
        var limits = new CampaignLimits(InAll: 1);
        var reached = new RecentLimits(_clock);
        var notices = new OwnerNotices(_clock);
        var issuing = new CampaignIssuing(_wallet.Store, _wallet.Limits, reached, notices, _ledger);
        var first = await GrantAsync(1);
        Assert.True(await issuing.TryIssueAsync(first, limits, TimeSpan.FromHours(48)));
        Assert.Empty(notices.TakeAll());
        Assert.False(await issuing.TryIssueAsync(await GrantAsync(2), limits, TimeSpan.FromHours(48)));
        Assert.Equal([NoticeKind.CampaignUsedUp], notices.TakeAll().Select(raised => raised.Kind));
        await _ledger.RevokeAsync(first, ReasonCode.Superseded);

        Assert.False(await issuing.TryIssueAsync(await GrantAsync(3), limits, TimeSpan.FromHours(48)));
        _clock.Advance(reached.Pause);
        Assert.True(await issuing.TryIssueAsync(await GrantAsync(4), limits, TimeSpan.FromHours(48)));
    }

    [Fact]
    public async Task A_period_has_its_own_and_the_next_one_has_them_again()
    {
        var limits = new CampaignLimits(PerPeriod: 1, PeriodDays: 7);

        Assert.True(await TryIssueAsync(await GrantAsync(1), limits));
        Assert.False(await TryIssueAsync(await GrantAsync(2), limits));
        _clock.Advance(TimeSpan.FromDays(7));
        Assert.True(await TryIssueAsync(await GrantAsync(3), limits));
        Assert.False(await TryIssueAsync(await GrantAsync(4), limits));
    }

    [Fact]
    public async Task What_a_dead_process_had_in_hand_comes_back_after_the_cleanup()
    {
        var limits = new CampaignLimits(InAll: 1);
        var dead = await GrantAsync(1);
        dead.State = GrantState.Preparing;
        (dead.IssuedOnUtc, dead.ExpiresOnUtc) = (Sample.Now, Sample.Now.AddHours(1));
        await _wallet.Store.TryIssueAsync(dead);
        await _wallet.Limits.TryTakeAsync(CampaignLimit.Of(CampaignId, limits, Sample.Now).Single(), 1, dead.Liability);

        Assert.False(await TryIssueAsync(await GrantAsync(2), limits));
        Assert.Equal([dead.Id], (await _wallet.Store.GetStalePreparationsAsync(Sample.Now.AddSeconds(1))).Select(grant => grant.Id));
        await _wallet.Store.DiscardAsync(dead);

        Assert.True(await TryIssueAsync(await GrantAsync(3), limits));
    }

    [Fact]
    public async Task Who_has_it_already_gets_no_second_one_and_costs_the_limit_nothing()
    {
        var limits = new CampaignLimits(InAll: 2);
        var grant = await GrantAsync(1);
        Assert.True(await TryIssueAsync(grant, limits));
        Assert.False(await TryIssueAsync(Grant(grant.ShopperId), limits));
        Assert.True(await TryIssueAsync(await GrantAsync(2), limits));
    }

    [Fact]
    public async Task Whether_there_is_room_is_told_without_taking_any()
    {
        var limits = new CampaignLimits(InAll: 1, Budget: 30m);

        Assert.True(await _issuing.HasRoomAsync(CampaignId, limits, 25m));
        Assert.True(await _issuing.HasRoomAsync(CampaignId, limits, 25m));
        Assert.False(await _issuing.HasRoomAsync(CampaignId, limits, 30.01m));
        var grant = await GrantAsync(1);
        Assert.True(await TryIssueAsync(grant, limits));
        Assert.False(await _issuing.HasRoomAsync(CampaignId, limits, 1m));

        // Counted anew: what was given back makes room.
        await _ledger.RevokeAsync(grant, ReasonCode.Superseded);
        Assert.True(await _issuing.HasRoomAsync(CampaignId, limits, 25m));
    }

    [Fact]
    public async Task What_is_made_for_an_order_alone_takes_a_piece_and_what_the_order_takes_off()
    {
        var limits = new CampaignLimits(InAll: 2, Budget: 10m);
        Grant Standing() => new() { Id = -CampaignId, CampaignId = CampaignId, StoreId = Sample.StoreId, Tier = "campaign", MaximumAmount = 25m, Liability = 25m };

        var first = Standing();
        Assert.True(await _issuing.TryIssueForOrderAsync(first, limits, 6m));
        Assert.Equal((true, GrantState.Issued, 6m, 0), (first.Id > 0, first.State, first.Liability, first.ShopperId));
        var tooMuch = Standing();
        Assert.False(await _issuing.TryIssueForOrderAsync(tooMuch, limits, 4.01m));
        Assert.Equal((true, GrantState.Issued, 25m), (tooMuch.IsStanding, tooMuch.State, tooMuch.Liability));
        Assert.True(await _issuing.TryIssueForOrderAsync(Standing(), limits, 4m));
        Assert.False(await _issuing.TryIssueForOrderAsync(Standing(), limits, 0m));
        Assert.Equal(2, (await _wallet.GetGrantsAsync()).Count);
    }

    private Task<bool> TryIssueAsync(Grant grant, CampaignLimits limits) => _issuing.TryIssueAsync(grant, limits, TimeSpan.FromHours(48));

    private async Task<Grant> GrantAsync(int customerId, decimal liability = 25m) => Grant(await _wallet.AddShopperAsync(customerId), liability);

    private Task<int> OrderAsync(int customerId) => _wallet.AddOrderAsync(customerId, Sample.Now);

    private static Grant Grant(int shopperId, decimal liability = 25m) => new()
    {
        ShopperId = shopperId,
        StoreId = Sample.StoreId,
        CampaignId = CampaignId,
        CampaignVersionId = 1,
        Tier = OfferTier.OfCampaign(CampaignId, 1),
        Percentage = 5m,
        MaximumAmount = liability,
        Liability = liability
    };
}
