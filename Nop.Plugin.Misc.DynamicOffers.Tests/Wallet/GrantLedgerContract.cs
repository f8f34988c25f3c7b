using Microsoft.Extensions.Time.Testing;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;

/// <summary>What the ledger promises, on whatever it stores its grants.</summary>
public abstract class GrantLedgerContract : IAsyncLifetime
{
    private const decimal Plenty = 1_000_000m;

    private readonly FakeTimeProvider _clock = Sample.Clock();

    private WalletUnderTest _wallet = null!;
    private GrantLedger _ledger = null!;

    /// <summary>How many seeded sequences of operations are run, and how long each is.</summary>
    protected virtual (int Sequences, int Operations) Load => (2, 120);

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    private DateTime Today => Now.Date;

    private IGrantStore Store => _wallet.Store;

    protected abstract Task<WalletUnderTest> CreateAsync();

    public async Task InitializeAsync()
    {
        _wallet = await CreateAsync();
        _ledger = new GrantLedger(_wallet.Store, _clock);
    }

    public Task DisposeAsync()
    {
        return Task.CompletedTask;
    }

    [Fact]
    public async Task An_offer_of_a_decision_becomes_a_grant_in_the_wallet()
    {
        var shopperId = await _wallet.AddShopperAsync(Sample.CustomerId);

        var issued = await _ledger.IssueAsync(shopperId, Sample.StoreId, Sample.DiscountId, Sample.Decision());

        var grant = Assert.Single(await Store.GetOpenAsync(Sample.CustomerId, Sample.StoreId, Now));
        Assert.Equal(issued!.Id, grant.Id);
        Assert.Equal((shopperId, Sample.StoreId, Sample.DiscountId), (grant.ShopperId, grant.StoreId, grant.DiscountId));
        Assert.Equal((OfferTier.Hesitation, 5m, 25m, GrantState.Issued), (grant.Tier, grant.Percentage, grant.MaximumAmount, grant.State));
        Assert.Equal("has_cart,viewed_products", grant.Reasons);
        Assert.Equal((Now, Now.AddHours(48)), (grant.IssuedOnUtc, grant.ExpiresOnUtc));
        Assert.Equal((false, 0m, null, null, null), (grant.IsSaved, grant.Amount, grant.OrderId, grant.BudgetDayUtc, grant.EndReason));
        await AssertLedgerAsync((grant.Id, LedgerKind.Issued, 0m, null));
    }

    [Fact]
    public async Task A_tier_is_issued_once_per_shopper_whatever_became_of_it()
    {
        var grant = await IssueAsync();
        await _ledger.RevokeAsync(grant, ReasonCode.Superseded);

        var again = await _ledger.IssueAsync(grant.ShopperId, Sample.StoreId, Sample.DiscountId, Sample.Decision());

        Assert.Null(again);
        Assert.Single(await _wallet.GetGrantsAsync());
        await AssertLedgerAsync((grant.Id, LedgerKind.Issued, 0m, null), (grant.Id, LedgerKind.Revoked, 0m, null));
    }

    [Fact]
    public async Task Another_tier_and_another_shopper_are_grants_of_their_own()
    {
        var first = await IssueAsync();
        var deeper = await _ledger.IssueAsync(first.ShopperId, Sample.StoreId, Sample.DiscountId, Sample.Decision(OfferTier.Return, 10m));
        var other = await IssueAsync(customerId: 71);

        Assert.Equal(3, new[] { first.Id, deeper!.Id, other.Id }.Distinct().Count());
    }

    [Fact]
    public async Task Of_many_requests_that_issue_the_same_tier_one_does()
    {
        var shopperId = await _wallet.AddShopperAsync(Sample.CustomerId);

        var grants = await AtOnceAsync(20, _ => _ledger.IssueAsync(shopperId, Sample.StoreId, Sample.DiscountId, Sample.Decision()));

        Assert.Single(grants.OfType<Grant>());
        Assert.Single(await _wallet.GetGrantsAsync());
        Assert.Single(await _wallet.GetLedgerAsync());
    }

    [Fact]
    public async Task A_reservation_takes_the_grant_and_its_part_of_the_day()
    {
        var grant = await IssueAsync();

        Assert.Equal(ReserveOutcome.Reserved, await _ledger.ReserveAsync(grant, 12.34m, Plenty));

        var stored = await ReadAsync(grant);
        Assert.Equal((GrantState.Reserved, 12.34m, Today, Now), (stored.State, stored.Amount, stored.BudgetDayUtc, stored.ReservedOnUtc));
        Assert.Equal(12.34m, await Store.GetSpentAsync(Sample.StoreId, Today));
        await AssertLedgerAsync((grant.Id, LedgerKind.Issued, 0m, null), (grant.Id, LedgerKind.Reserved, 12.34m, null));
    }

    [Fact]
    public async Task Of_many_orders_that_want_the_same_grant_one_gets_it()
    {
        var grant = await IssueAsync();

        var outcomes = await AtOnceAsync(30, async _ => await _ledger.ReserveAsync(await ReadAsync(grant), 10m, Plenty));

        Assert.Single(outcomes, ReserveOutcome.Reserved);
        Assert.Equal(29, outcomes.Count(outcome => outcome == ReserveOutcome.NotUsable));
        Assert.Equal(10m, await Store.GetSpentAsync(Sample.StoreId, Today));
        Assert.Single(await _wallet.GetLedgerAsync(), entry => entry.Kind == LedgerKind.Reserved);
    }

    [Fact]
    public async Task A_grant_that_ran_out_is_not_reserved_and_costs_the_day_nothing()
    {
        var grant = await IssueAsync();

        _clock.SetUtcNow(new DateTimeOffset(grant.ExpiresOnUtc));

        Assert.Equal(ReserveOutcome.NotUsable, await _ledger.ReserveAsync(grant, 10m, Plenty));
        Assert.Equal(0m, await Store.GetSpentAsync(Sample.StoreId, Today));
    }

    [Fact]
    public async Task A_grant_can_be_reserved_until_the_moment_it_runs_out()
    {
        var grant = await IssueAsync();

        _clock.SetUtcNow(new DateTimeOffset(grant.ExpiresOnUtc.AddMilliseconds(-1)));

        Assert.Equal(ReserveOutcome.Reserved, await _ledger.ReserveAsync(grant, 10m, Plenty));
    }

    [Fact]
    public async Task A_grant_that_is_kept_for_later_is_not_reserved()
    {
        var grant = await IssueAsync();
        await Store.SetSavedAsync(grant, saved: true);

        Assert.Equal(ReserveOutcome.NotUsable, await _ledger.ReserveAsync(grant, 10m, Plenty));

        await Store.SetSavedAsync(grant, saved: false);
        Assert.Equal(ReserveOutcome.Reserved, await _ledger.ReserveAsync(grant, 10m, Plenty));
    }

    [Fact]
    public async Task The_last_cent_of_the_budget_is_spent_and_not_one_more()
    {
        await Store.TrySpendAsync(Sample.StoreId, Today, 90m, Plenty);
        var (last, tooMuch) = (await IssueAsync(customerId: 70), await IssueAsync(customerId: 71));

        Assert.Equal(ReserveOutcome.Reserved, await _ledger.ReserveAsync(last, 10m, dailyBudget: 100m));
        Assert.Equal(ReserveOutcome.BudgetUsedUp, await _ledger.ReserveAsync(tooMuch, 0.01m, dailyBudget: 100m));
        Assert.Equal(100m, await Store.GetSpentAsync(Sample.StoreId, Today));
    }

    [Fact]
    public async Task A_grant_that_the_day_cannot_pay_stays_in_the_wallet_for_tomorrow()
    {
        var grant = await IssueAsync();

        Assert.Equal(ReserveOutcome.BudgetUsedUp, await _ledger.ReserveAsync(grant, 10.01m, dailyBudget: 10m));

        var stored = await ReadAsync(grant);
        Assert.Equal((GrantState.Issued, 0m, Today.AddDays(1)), (stored.State, stored.Amount, stored.NotBeforeUtc));
        Assert.False(stored.IsUsable(Now));
        Assert.True(stored.IsUsable(Today.AddDays(1)));
    }

    [Fact]
    public async Task Two_hundred_orders_at_once_never_spend_over_the_budget_and_lose_nothing()
    {
        var spent = await AtOnceAsync(200, _ => Store.TrySpendAsync(Sample.StoreId, Today, 7.77m, budget: 1000m));

        var orders = spent.Count(isSpent => isSpent);
        Assert.Equal(128, orders);
        Assert.Equal(orders * 7.77m, await Store.GetSpentAsync(Sample.StoreId, Today));
    }

    [Fact]
    public async Task What_is_spent_and_returned_at_once_adds_up()
    {
        await Store.TrySpendAsync(Sample.StoreId, Today, 100m, Plenty);

        await AtOnceAsync(60, async index =>
        {
            if (index % 2 == 0)
            {
                Assert.True(await Store.TrySpendAsync(Sample.StoreId, Today, 3.33m, Plenty));
            }
            else
            {
                await Store.ReturnAsync(Sample.StoreId, Today, 1.11m);
            }

            return true;
        });

        Assert.Equal(100m + (30 * 3.33m) - (30 * 1.11m), await Store.GetSpentAsync(Sample.StoreId, Today));
    }

    [Fact]
    public async Task Each_store_and_each_day_has_a_budget_of_its_own()
    {
        Assert.True(await Store.TrySpendAsync(1, Today, 10m, budget: 10m));
        Assert.True(await Store.TrySpendAsync(2, Today, 10m, budget: 10m));
        Assert.True(await Store.TrySpendAsync(1, Today.AddDays(1), 10m, budget: 10m));
        Assert.False(await Store.TrySpendAsync(1, Today, 0.01m, budget: 10m));
        Assert.Equal(0m, await Store.GetSpentAsync(3, Today));
    }

    [Fact]
    public async Task A_budget_that_was_lowered_takes_back_all_the_same()
    {
        await Store.TrySpendAsync(Sample.StoreId, Today, 50m, Plenty);

        await Store.ReturnAsync(Sample.StoreId, Today, 20m);

        Assert.Equal(30m, await Store.GetSpentAsync(Sample.StoreId, Today));
        Assert.False(await Store.TrySpendAsync(Sample.StoreId, Today, 1m, budget: 30m));
    }

    [Fact]
    public async Task A_release_puts_grant_and_budget_back_once()
    {
        var grant = await IssueAsync();
        await _ledger.ReserveAsync(grant, 10m, Plenty);

        await AtOnceAsync(5, async _ =>
        {
            await _ledger.ReleaseAsync(grant);

            return true;
        });

        var stored = await ReadAsync(grant);
        Assert.Equal((GrantState.Issued, 0m, null, null), (stored.State, stored.Amount, stored.BudgetDayUtc, stored.ReservedOnUtc));
        Assert.Equal(0m, await Store.GetSpentAsync(Sample.StoreId, Today));
        await AssertLedgerAsync((grant.Id, LedgerKind.Issued, 0m, null), (grant.Id, LedgerKind.Reserved, 10m, null), (grant.Id, LedgerKind.Released, -10m, null));
    }

    [Fact]
    public async Task A_release_returns_to_the_day_that_paid()
    {
        var grant = await IssueAsync();
        var paidOn = Today;
        await _ledger.ReserveAsync(grant, 10m, Plenty);

        _clock.Advance(TimeSpan.FromDays(1));
        await _ledger.ReleaseAsync(grant);

        Assert.Equal(0m, await Store.GetSpentAsync(Sample.StoreId, paidOn));
        Assert.Equal(0m, await Store.GetSpentAsync(Sample.StoreId, Today));
    }

    [Fact]
    public async Task A_release_of_what_is_not_reserved_does_nothing()
    {
        var grant = await IssueAsync();

        await _ledger.ReleaseAsync(grant);

        Assert.Equal(GrantState.Issued, (await ReadAsync(grant)).State);
        await AssertLedgerAsync((grant.Id, LedgerKind.Issued, 0m, null));
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(10, 8.5)]
    [InlineData(10, 11.25)]
    [InlineData(10, 0)]
    public async Task An_order_redeems_the_amount_it_got_off_and_the_day_pays_exactly_that(double reserved, double redeemed)
    {
        var grant = await IssueAsync();
        await _ledger.ReserveAsync(grant, (decimal)reserved, dailyBudget: (decimal)reserved);

        await _ledger.RedeemAsync(await ReadAsync(grant), orderId: 12, (decimal)redeemed);

        var stored = await ReadAsync(grant);
        Assert.Equal((GrantState.Redeemed, (decimal)redeemed, 12), (stored.State, stored.Amount, stored.OrderId));
        Assert.Equal((decimal)redeemed, await Store.GetSpentAsync(Sample.StoreId, Today));
        Assert.Equal((LedgerKind.Redeemed, (decimal)redeemed, 12), LastOf(await _wallet.GetLedgerAsync()));
    }

    [Fact]
    public async Task A_redeemed_grant_is_forgotten_by_the_confirm_page()
    {
        var grant = await IssueAsync();
        await Store.SetShownAtConfirmAsync(grant, Now);
        await _ledger.ReserveAsync(grant, 10m, Plenty);

        await _ledger.RedeemAsync(await ReadAsync(grant), orderId: 12, 10m);

        Assert.Empty(await Store.GetOpenAsync(Sample.CustomerId, Sample.StoreId, Now));
    }

    [Fact]
    public async Task Nothing_is_redeemed_without_a_reservation_or_twice()
    {
        var grant = await IssueAsync();
        await _ledger.RedeemAsync(grant, orderId: 11, 10m);
        Assert.Equal(GrantState.Issued, (await ReadAsync(grant)).State);

        await _ledger.ReserveAsync(grant, 10m, Plenty);
        var reserved = await ReadAsync(grant);
        await _ledger.RedeemAsync(reserved, orderId: 12, 9m);
        await _ledger.RedeemAsync(reserved, orderId: 13, 5m);

        Assert.Equal((12, 9m), ((await ReadAsync(grant)).OrderId, (await ReadAsync(grant)).Amount));
        Assert.Equal(9m, await Store.GetSpentAsync(Sample.StoreId, Today));
        Assert.Single(await _wallet.GetLedgerAsync(), entry => entry.Kind == LedgerKind.Redeemed);
    }

    [Fact]
    public async Task A_redeemed_grant_is_not_released_any_more()
    {
        var grant = await RedeemedAsync(orderId: 12, 10m);

        await _ledger.ReleaseAsync(grant);

        Assert.Equal(GrantState.Redeemed, (await ReadAsync(grant)).State);
        Assert.Equal(10m, await Store.GetSpentAsync(Sample.StoreId, Today));
    }

    [Fact]
    public async Task An_order_gives_back_once_however_often_it_ends()
    {
        var grant = await RedeemedAsync(orderId: 12, 10m);

        await AtOnceAsync(10, async _ =>
        {
            await _ledger.GiveBackAsync(12);

            return true;
        });

        var stored = await ReadAsync(grant);
        Assert.Equal((GrantState.Issued, 0m, null, null), (stored.State, stored.Amount, stored.OrderId, stored.BudgetDayUtc));
        Assert.Equal(0m, await Store.GetSpentAsync(Sample.StoreId, Today));
        Assert.Single(await _wallet.GetLedgerAsync(), entry => entry is { Kind: LedgerKind.GivenBack, Amount: -10m, OrderId: 12 });
    }

    [Fact]
    public async Task What_one_order_gave_back_another_may_use_and_the_first_cannot_take_again()
    {
        var grant = await RedeemedAsync(orderId: 12, 10m);
        await _ledger.GiveBackAsync(12);
        await _ledger.ReserveAsync(grant, 8m, Plenty);
        await _ledger.RedeemAsync(await ReadAsync(grant), orderId: 13, 8m);

        await _ledger.GiveBackAsync(12);

        Assert.Equal((GrantState.Redeemed, 13), ((await ReadAsync(grant)).State, (await ReadAsync(grant)).OrderId));
        Assert.Equal(8m, await Store.GetSpentAsync(Sample.StoreId, Today));
    }

    [Fact]
    public async Task An_order_that_used_nothing_gives_nothing_back()
    {
        var grant = await RedeemedAsync(orderId: 12, 10m);

        await _ledger.GiveBackAsync(99);

        Assert.Equal(GrantState.Redeemed, (await ReadAsync(grant)).State);
    }

    [Fact]
    public async Task What_ran_out_ends_and_what_an_order_holds_does_not()
    {
        var lapsed = await IssueAsync(customerId: 70);
        var held = await IssueAsync(customerId: 71);
        await _ledger.ReserveAsync(held, 10m, Plenty);
        var longer = await _ledger.IssueAsync(lapsed.ShopperId, Sample.StoreId, Sample.DiscountId, Sample.Decision(OfferTier.Return, validityHours: 49));

        _clock.Advance(TimeSpan.FromHours(48));
        await _ledger.ExpireAsync();
        await _ledger.ExpireAsync();

        Assert.Equal(GrantState.Expired, (await ReadAsync(lapsed)).State);
        Assert.Equal(GrantState.Reserved, (await ReadAsync(held)).State);
        Assert.Equal(GrantState.Issued, (await ReadAsync(longer!)).State);
        Assert.Equal([lapsed.Id], (await _wallet.GetLedgerAsync()).Where(entry => entry.Kind == LedgerKind.Expired).Select(entry => entry.GrantId));
    }

    [Fact]
    public async Task A_revoked_grant_ends_with_its_reason()
    {
        var grant = await IssueAsync();

        await _ledger.RevokeAsync(grant, ReasonCode.Superseded);
        await _ledger.RevokeAsync(grant, ReasonCode.ConsentWithdrawn);

        Assert.Equal((GrantState.Revoked, ReasonCode.Superseded), ((await ReadAsync(grant)).State, (await ReadAsync(grant)).EndReason));
        Assert.Equal(ReserveOutcome.NotUsable, await _ledger.ReserveAsync(grant, 10m, Plenty));
        await AssertLedgerAsync((grant.Id, LedgerKind.Issued, 0m, null), (grant.Id, LedgerKind.Revoked, 0m, null));
    }

    [Fact]
    public async Task A_grant_that_an_order_holds_is_not_revoked()
    {
        var grant = await IssueAsync();
        await _ledger.ReserveAsync(grant, 10m, Plenty);

        await _ledger.RevokeAsync(grant, ReasonCode.Superseded);

        Assert.Equal(GrantState.Reserved, (await ReadAsync(grant)).State);
    }

    [Fact]
    public async Task Open_is_what_any_browser_of_the_customer_was_given_in_this_store_and_did_not_end()
    {
        var atHome = await IssueAsync(customerId: 70);
        var onThePhone = await IssueAsync(customerId: 70, tier: OfferTier.Return);
        var elsewhere = await IssueAsync(customerId: 70, storeId: 2);
        var ofAnother = await IssueAsync(customerId: 71);
        var revoked = await IssueAsync(customerId: 70);
        await _ledger.RevokeAsync(revoked, ReasonCode.Superseded);
        await _ledger.ReserveAsync(onThePhone, 10m, Plenty);

        Assert.Equal([atHome.Id, onThePhone.Id], Ids(await Store.GetOpenAsync(70, Sample.StoreId, Now)));
        Assert.Equal([elsewhere.Id], Ids(await Store.GetOpenAsync(70, 2, Now)));
        Assert.Equal([ofAnother.Id], Ids(await Store.GetOpenAsync(71, Sample.StoreId, Now)));
        Assert.Equal([onThePhone.Id], Ids(await Store.GetOpenAsync(70, Sample.StoreId, atHome.ExpiresOnUtc)));
        Assert.Empty(await Store.GetOpenAsync(72, Sample.StoreId, Now));
    }

    [Fact]
    public async Task What_a_confirm_page_showed_is_remembered_for_a_month_though_it_ended()
    {
        var grant = await IssueAsync();
        await Store.SetShownAtConfirmAsync(grant, Now);
        await _ledger.RevokeAsync(grant, ReasonCode.Superseded);

        Assert.Equal([grant.Id], Ids(await Store.GetOpenAsync(Sample.CustomerId, Sample.StoreId, Now.AddDays(29))));
        Assert.Empty(await Store.GetOpenAsync(Sample.CustomerId, Sample.StoreId, Now.AddDays(30)));

        await Store.SetShownAtConfirmAsync(grant, shownOnUtc: null);
        Assert.Empty(await Store.GetOpenAsync(Sample.CustomerId, Sample.StoreId, Now));
    }

    [Fact]
    public async Task The_wallet_lists_everything_of_the_customer_newest_first()
    {
        var first = await IssueAsync(customerId: 70);
        var ofAnother = await IssueAsync(customerId: 71);
        var elsewhere = await IssueAsync(customerId: 70, storeId: 2);
        await _ledger.RevokeAsync(first, ReasonCode.Superseded);

        Assert.Equal([elsewhere.Id, first.Id], Ids(await Store.GetAllAsync(70)));
        Assert.Equal([ofAnother.Id], Ids(await Store.GetAllAsync(71)));
    }

    [Fact]
    public async Task A_reservation_is_stale_where_it_is_older_than_asked_for_and_still_held()
    {
        var old = await IssueAsync(customerId: 70);
        var released = await IssueAsync(customerId: 71);
        await _ledger.ReserveAsync(old, 10m, Plenty);
        await _ledger.ReserveAsync(released, 10m, Plenty);
        await _ledger.ReleaseAsync(released);
        _clock.Advance(TimeSpan.FromMinutes(15));
        await _ledger.ReserveAsync(await IssueAsync(customerId: 72), 10m, Plenty);

        Assert.Empty(await Store.GetStaleReservationsAsync(Now.AddMinutes(-15)));
        Assert.Equal([old.Id], Ids(await Store.GetStaleReservationsAsync(Now.AddMinutes(-15).AddSeconds(1))));
    }

    [Fact]
    public async Task The_order_that_a_grant_is_reserved_for_is_found_by_the_guid_that_the_host_names_it_with()
    {
        var guid = Guid.NewGuid();
        var grant = await IssueAsync(customerId: 70);
        grant.OrderKey = Grant.OrderKeyOf(guid);
        await _ledger.ReserveAsync(grant, 10m, Plenty);
        var reserved = await ReadAsync(grant);
        await _wallet.AddOrderAsync(70, Now.AddSeconds(1), Guid.NewGuid());
        Assert.Null(await Store.FindOrderAsync(reserved));
        Assert.Equal([grant.Id], Ids(await Store.GetReservedForAsync(Grant.OrderKeyOf(guid))));
        Assert.Empty(await Store.GetReservedForAsync(Grant.OrderKeyOf(Guid.NewGuid())));

        var orderId = await _wallet.AddOrderAsync(70, Now, guid);

        Assert.Equal(orderId, await Store.FindOrderAsync(reserved));
        await _ledger.ReleaseAsync(reserved);
        Assert.Empty(await Store.GetReservedForAsync(Grant.OrderKeyOf(guid)));
    }

    [Fact]
    public async Task A_reservation_that_names_no_order_finds_none()
    {
        var grant = await IssueAsync();
        await _ledger.ReserveAsync(grant, 10m, Plenty);
        await _wallet.AddOrderAsync(Sample.CustomerId, Now);

        Assert.Null(await Store.FindOrderAsync(await ReadAsync(grant)));
    }

    [Fact]
    public async Task What_was_made_for_orders_alone_is_found_by_the_orders_customer_and_by_their_address()
    {
        var orderId = await _wallet.AddOrderAsync(70, Now, email: "Ann@example.com");
        var made = await OfNobodyAsync(campaignId: 5, orderId);
        await OfNobodyAsync(campaignId: 5, await _wallet.AddOrderAsync(71, Now, email: "bob@example.com"));
        var known = await IssueAsync(customerId: 70);
        await _ledger.ReserveAsync(known, 10m, Plenty);
        await _ledger.RedeemAsync(await ReadAsync(known), orderId, 10m);

        Assert.Equal([made.Id], Ids(await Store.GetOfOrdersAsync(70)));
        Assert.Equal([made.Id], Ids(await Store.GetOfOrdersAsync(5, "ann@EXAMPLE.com")));
        Assert.Equal([known.Id], Ids(await Store.GetOfOrdersAsync(0, "ann@example.com")).Intersect([known.Id]));
        Assert.Empty(await Store.GetOfOrdersAsync(6, "ann@example.com"));
        Assert.Empty(await Store.GetOfOrdersAsync(72));
    }

    [Fact]
    public async Task A_grant_of_nobody_ends_where_its_order_does_not_come_or_does_not_stand()
    {
        var declined = await OfNobodyAsync(campaignId: 5, orderId: null);
        await _ledger.ReleaseAsync(declined);
        var cancelled = await OfNobodyAsync(campaignId: 5, orderId: 12);
        await _ledger.GiveBackAsync(12);

        foreach (var grant in new[] { await ReadAsync(declined), await ReadAsync(cancelled) })
            Assert.Equal((GrantState.Revoked, ReasonCode.OrderUndone, 0m), (grant.State, grant.EndReason, grant.Amount));
        Assert.Equal(0m, await Store.GetSpentAsync(Sample.StoreId, Today));
    }

    [Fact]
    public async Task Open_grants_are_counted_by_the_discount_that_carries_them()
    {
        await IssueAsync(customerId: 70, discountId: 1);
        await _ledger.ReserveAsync(await IssueAsync(customerId: 71, discountId: 1), 10m, Plenty);
        await _ledger.RevokeAsync(await IssueAsync(customerId: 72, discountId: 1), ReasonCode.Superseded);
        await IssueAsync(customerId: 73, discountId: 2);

        Assert.Equal(new Dictionary<int, int> { [1] = 2, [2] = 1 }, await Store.CountOpenByDiscountAsync(Now));
        Assert.Equal(new Dictionary<int, int> { [1] = 1 }, await Store.CountOpenByDiscountAsync(Now.AddHours(48)));
    }

    [Fact]
    public async Task What_the_days_spent_is_what_reservations_and_orders_hold_after_any_sequence()
    {
        for (var seed = 1; seed <= Load.Sequences; seed++)
        {
            await InitializeAsync();
            var days = await RunSequenceAsync(new Random(seed));

            var held = (await _wallet.GetGrantsAsync())
                .Where(grant => grant.BudgetDayUtc is not null)
                .GroupBy(grant => (grant.StoreId, grant.BudgetDayUtc!.Value))
                .ToDictionary(day => day.Key, day => day.Sum(grant => grant.Amount));
            Assert.Empty(held.Keys.Except(days));
            foreach (var (storeId, dayUtc) in days)
            {
                Assert.Equal(held.GetValueOrDefault((storeId, dayUtc)), await Store.GetSpentAsync(storeId, dayUtc));
            }

            Assert.All(await _wallet.GetGrantsAsync(), AssertConsistent);
        }
    }

    // Returns the days that anything was tried on.
    private async Task<IReadOnlySet<(int StoreId, DateTime DayUtc)>> RunSequenceAsync(Random random)
    {
        const decimal budget = 60m;
        var days = new HashSet<(int, DateTime)>();
        var grants = new List<Grant>();
        for (var operation = 0; operation < Load.Operations; operation++)
        {
            var grant = grants.Count == 0 ? null : await ReadAsync(grants[random.Next(grants.Count)]);
            var amount = random.Next(0, 2500) / 100m;
            switch (random.Next(10))
            {
                case 0 or 1 when grants.Count < 12:
                    grants.Add(await IssueAsync(customerId: grants.Count, storeId: 1 + random.Next(2)));
                    break;
                case 2 or 3 or 4 when grant is not null:
                    days.Add((grant.StoreId, Today));
                    await _ledger.ReserveAsync(grant, amount, budget);
                    break;
                case 5 when grant is not null:
                    await _ledger.ReleaseAsync(grant);
                    break;
                case 6 or 7 when grant is not null:
                    await _ledger.RedeemAsync(grant, orderId: grant.Id, amount);
                    break;
                case 8 when grant is not null:
                    await _ledger.GiveBackAsync(grant.Id);
                    break;
                case 9:
                    _clock.Advance(TimeSpan.FromHours(random.Next(0, 8)));
                    await _ledger.ExpireAsync();
                    break;
            }
        }

        return days;
    }

    private static void AssertConsistent(Grant grant)
    {
        var isHeld = grant.State is GrantState.Reserved or GrantState.Redeemed;

        Assert.Equal(isHeld, grant.BudgetDayUtc is not null);
        Assert.Equal(grant.State == GrantState.Redeemed, grant.OrderId is not null);
        Assert.True(isHeld || grant.Amount == 0m);
    }

    private async Task<Grant> IssueAsync(
        int customerId = Sample.CustomerId,
        string tier = OfferTier.Hesitation,
        int storeId = Sample.StoreId,
        int discountId = Sample.DiscountId)
    {
        var shopperId = await _wallet.AddShopperAsync(customerId);

        return await _ledger.IssueAsync(shopperId, storeId, discountId, Sample.Decision(tier)) ?? throw new InvalidOperationException("Nothing was issued.");
    }

    // Reserved where no order is named.
    private async Task<Grant> OfNobodyAsync(int campaignId, int? orderId)
    {
        var grant = Sample.Grant(shopperId: 0, tier: $"{campaignId}@{Guid.NewGuid():N}");
        (grant.CampaignId, grant.IssuedOnUtc, grant.ExpiresOnUtc) = (campaignId, Now, Now.AddHours(1));
        Assert.True(await _ledger.TryIssueAsync(grant));
        Assert.Equal(ReserveOutcome.Reserved, await _ledger.ReserveAsync(grant, 10m, Plenty));
        if (orderId is { } id)
            await _ledger.RedeemAsync(await ReadAsync(grant), id, 10m);

        return await ReadAsync(grant);
    }

    private async Task<Grant> RedeemedAsync(int orderId, decimal amount)
    {
        var grant = await IssueAsync();
        await _ledger.ReserveAsync(grant, amount, Plenty);
        await _ledger.RedeemAsync(await ReadAsync(grant), orderId, amount);

        return await ReadAsync(grant);
    }

    private async Task<Grant> ReadAsync(Grant grant)
    {
        return (await _wallet.GetGrantsAsync()).Single(stored => stored.Id == grant.Id);
    }

    private static Task<T[]> AtOnceAsync<T>(int times, Func<int, Task<T>> act)
    {
        return Task.WhenAll(Enumerable.Range(0, times).Select(index => Task.Run(() => act(index))));
    }

    private async Task AssertLedgerAsync(params (int GrantId, string Kind, decimal Amount, int? OrderId)[] entries)
    {
        Assert.Equal(entries, (await _wallet.GetLedgerAsync()).Select(entry => (entry.GrantId, entry.Kind, entry.Amount, entry.OrderId)));
    }

    private static (string Kind, decimal Amount, int? OrderId) LastOf(IReadOnlyList<LedgerEntry> ledger)
    {
        return (ledger[^1].Kind, ledger[^1].Amount, ledger[^1].OrderId);
    }

    private static IEnumerable<int> Ids(IEnumerable<Grant> grants)
    {
        return grants.Select(grant => grant.Id);
    }
}
