using Microsoft.Extensions.Time.Testing;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Logging;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class OfferGrantingTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = Sample.Clock();
    private readonly InMemoryShopperStore _shoppers = new();
    private readonly InMemoryGrantStore _grants;
    private readonly HostDiscounts _host = new();
    private readonly CarrierService _carriers;
    private readonly ILogger _logger = Substitute.For<ILogger>();
    private readonly Shopper _shopper = Sample.Shopper();
    private readonly LiveProfile _profile = Sample.Live();
    private readonly InMemoryEmailLinkStore _links = new();
    private readonly List<ShoppingCartItem> _cart = [Sample.CartItem(updatedOnUtc: Sample.Now.AddHours(-2))];

    private Caps _caps = Sample.Caps;

    public OfferGrantingTests()
    {
        _grants = new InMemoryGrantStore(_shoppers);
        _carriers = new CarrierService(new InMemoryCarrierStore(_host), _grants, _host.Service, FakeShop.Plugin(), new OwnerNotices(TimeProvider.System), Substitute.For<ILogger>(), _clock);
    }

    public async Task InitializeAsync()
    {
        await _shoppers.InsertAsync(_shopper);
        await _carriers.EnsureAsync([CarrierTerms.OfSubTotal(5m, 25m), CarrierTerms.OfSubTotal(10m, 25m)]);
    }

    public Task DisposeAsync()
    {
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_shopper_who_hesitates_gets_a_grant_that_the_carrier_of_its_depth_carries()
    {
        ViewProducts(3);

        var grant = await GrantAsync();

        Assert.Equal((OfferTier.Hesitation, 5m, _shopper.Id, Sample.StoreId), (grant!.Tier, grant.Percentage, grant.ShopperId, grant.StoreId));
        Assert.Equal(DiscountOf(5m).Id, grant.DiscountId);
        Assert.Equal("has_cart,viewed_products", grant.Reasons);
        Assert.Equal(GrantState.Issued, Stored(grant).State);
    }

    [Fact]
    public async Task Who_gives_no_reason_gets_nothing_and_the_wallet_is_not_read()
    {
        ViewProducts(2);

        Assert.Null(await GrantAsync());
        Assert.Empty(_grants.Grants.All);
    }

    [Fact]
    public async Task The_same_reason_gives_nothing_twice()
    {
        ViewProducts(3);
        await GrantAsync();

        ViewProducts(3);

        Assert.Null(await GrantAsync());
        Assert.Single(_grants.Grants.All);
    }

    [Fact]
    public async Task A_deeper_offer_ends_the_open_one_of_the_same_store()
    {
        ViewProducts(3);
        var lower = await GrantAsync();
        ComeBackAfter(TimeSpan.FromHours(2));

        var deeper = await GrantAsync();

        Assert.Equal((OfferTier.Return, 10m), (deeper!.Tier, deeper.Percentage));
        Assert.Equal((GrantState.Revoked, ReasonCode.Superseded), (Stored(lower!).State, Stored(lower!).EndReason));
    }

    [Fact]
    public async Task What_an_order_holds_and_what_another_store_gave_does_not_end()
    {
        _caps = _caps with { OffersPerShopperAndWeek = 5 };
        var held = await AddAsync(OfferTier.Hesitation, GrantState.Reserved, Sample.StoreId);
        var elsewhere = await AddAsync("other", GrantState.Issued, storeId: 2);
        ComeBackAfter(TimeSpan.FromHours(2));

        Assert.NotNull(await GrantAsync());

        Assert.Equal(GrantState.Reserved, Stored(held).State);
        Assert.Equal(GrantState.Issued, Stored(elsewhere).State);
    }

    [Fact]
    public async Task What_any_browser_of_the_customer_was_given_counts()
    {
        var phone = Sample.Shopper();
        await _shoppers.InsertAsync(phone);
        var given = Sample.Grant(shopperId: phone.Id);
        await _grants.TryIssueAsync(given);
        ViewProducts(3);

        Assert.Null(await GrantAsync());
    }

    [Fact]
    public async Task An_offer_that_ran_out_does_not_stop_a_deeper_or_equal_one()
    {
        var lapsed = await AddAsync("other", GrantState.Issued, Sample.StoreId, percentage: 50m);
        _grants.Grants.Update(row => row.Id == lapsed.Id, row => row.ExpiresOnUtc = Sample.Now);
        ViewProducts(3);

        Assert.NotNull(await GrantAsync());
    }

    [Fact]
    public async Task What_today_has_spent_already_stops_a_promise_the_day_could_not_pay()
    {
        await _grants.TrySpendAsync(Sample.StoreId, Sample.Now.Date, 480m, 500m);
        ViewProducts(3);

        Assert.Null(await GrantAsync());

        _clock.Advance(TimeSpan.FromDays(1));
        ViewProducts(3);
        Assert.NotNull(await GrantAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_an_active_carrier_nothing_is_promised_and_the_owner_is_told(bool isDeleted)
    {
        if (isDeleted)
        {
            _host.Discounts.Delete(_ => true);
        }
        else
        {
            _host.Edit(DiscountOf(5m).Id, discount => discount.IsActive = false);
        }

        ViewProducts(3);

        Assert.Null(await GrantAsync());
        Assert.Empty(_grants.Grants.All);
        await _logger.Received(1).WarningAsync(Arg.Is<string>(message => message.Contains("5")));
    }

    [Fact]
    public async Task A_changed_cap_holds_from_the_next_decision_on()
    {
        ViewProducts(3);
        _caps = _caps with { OffersPerShopperAndWeek = 0 };
        Assert.Null(await GrantAsync());

        _caps = _caps with { OffersPerShopperAndWeek = 1 };
        Assert.NotNull(await GrantAsync());
    }

    [Fact]
    public async Task Of_two_requests_at_the_same_moment_one_gives()
    {
        ViewProducts(3);

        var grants = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(GrantAsync)));

        Assert.Single(grants.OfType<Grant>());
        Assert.Single(_grants.Grants.All);
    }

    [Fact]
    public async Task Who_is_still_away_is_given_the_return_offer_for_the_mail()
    {
        _profile.Seen(Sample.Now.AddHours(-3));

        var grant = await Granting().GrantToAbsentAsync(_profile, Sample.Customer(), Sample.StoreId, _caps);

        Assert.Equal(OfferTier.Return, grant?.Tier);
        Assert.Equal("has_cart,left_cart", grant?.Reasons);
    }

    [Fact]
    public async Task Who_was_here_a_moment_ago_is_given_nothing_by_mail()
    {
        _profile.Seen(Sample.Now.AddMinutes(-5));

        Assert.Null(await Granting().GrantToAbsentAsync(_profile, Sample.Customer(), Sample.StoreId, _caps));
    }

    [Fact]
    public async Task What_was_given_behind_the_same_typed_address_holds_back_and_does_not_end()
    {
        var other = Sample.Shopper(customerId: Sample.CustomerId + 1);
        await _shoppers.InsertAsync(other);
        var theirs = Sample.Grant(shopperId: other.Id);
        await _grants.TryIssueAsync(theirs);
        ViewProducts(3);
        await _links.LinkAsync(other.Id, "hash", Sample.Now);
        await _links.LinkAsync(_shopper.Id, "hash", Sample.Now);

        Assert.Null(await GrantAsync());

        Assert.Equal(GrantState.Issued, Stored(theirs).State);
        Assert.Empty(await _grants.GetAllAsync(Sample.CustomerId));
    }

    [Fact]
    public async Task Who_is_in_the_no_offer_arm_is_asked_about_once()
    {
        var campaigns = new InMemoryCampaignStore();
        var campaign = await campaigns.AddLiveAsync(new CampaignTerms { NoOfferPercentage = 100m, Limits = new CampaignLimits(PerShopper: 2) });
        var granting = Parts.Granting(
            Parts.Profiles(FakeShop.Carts([.. _cart]), _clock), _grants, new GrantLedger(_grants, _clock), _carriers, _links, _logger, campaigns, _shoppers);

        Assert.Empty(await granting.GrantToVisitorAsync(_shopper, _profile, Sample.Customer(), Sample.StoreId, _caps, happened: []));

        Assert.Superset(new HashSet<string> { OfferTier.OfCampaign(campaign.Id, 1), OfferTier.OfCampaign(campaign.Id, 2) }, _profile.GivenTiers.ToHashSet());
    }

    [Fact]
    public async Task A_blocked_shopper_is_given_nothing_and_assigned_to_no_arm()
    {
        var blocks = Substitute.For<IShopperBlocks>();
        blocks.FindAsync(Sample.CustomerId).Returns(Sample.Now);
        var campaigns = new InMemoryCampaignStore();
        await campaigns.AddLiveAsync(new CampaignTerms { NoOfferPercentage = 100m });
        var granting = Parts.Granting(
            Parts.Profiles(FakeShop.Carts([.. _cart]), _clock), _grants, new GrantLedger(_grants, _clock), _carriers, _links, _logger, campaigns, _shoppers, blocks: blocks);

        Assert.Empty(await granting.GrantToVisitorAsync(_shopper, _profile, Sample.Customer(), Sample.StoreId, _caps, happened: []));

        Assert.Empty(_grants.Grants.All);
        Assert.Empty(_profile.GivenTiers);
    }

    [Fact]
    public async Task Who_waits_for_a_return_or_has_an_excluded_role_is_given_nothing_and_the_record_says_why()
    {
        var returns = Substitute.For<IOpenReturns>();
        returns.AnyAsync(Sample.CustomerId).Returns(true);
        var customers = FakeShop.Customers();
        customers.GetCustomerRoleIdsAsync(Arg.Any<Customer>()).Returns([4, 9]);
        var log = new DecisionLog();
        var granting = Parts.Granting(
            Parts.Profiles(FakeShop.Carts([.. _cart]), _clock),
            _grants,
            new GrantLedger(_grants, _clock),
            _carriers,
            _links,
            _logger,
            log: log,
            returns: returns,
            customers: customers,
            settings: new DynamicOffersSettings { ExcludedRoleId = 9 });
        ViewProducts(3);

        Assert.Empty(await granting.GrantToVisitorAsync(_shopper, _profile, Sample.Customer(), Sample.StoreId, _caps, happened: []));

        var logged = Assert.Single(log.Take(10));
        Assert.Equal([ReasonCode.ExcludedRole, ReasonCode.OpenReturn], logged.Inputs.History!.Exclusions);
        Assert.Contains(ReasonCode.ExcludedRole, logged.Decision.Reasons);
        Assert.Empty(_grants.Grants.All);
    }

    [Fact]
    public async Task The_owner_is_told_where_the_days_budget_held_an_offer_back()
    {
        var notices = new OwnerNotices(_clock);
        var granting = Parts.Granting(
            Parts.Profiles(FakeShop.Carts([.. _cart]), _clock), _grants, new GrantLedger(_grants, _clock), _carriers, _links, _logger, notices: notices);
        ViewProducts(3);

        await granting.GrantToVisitorAsync(_shopper, _profile, Sample.Customer(), Sample.StoreId, _caps with { DailyBudget = 1m }, happened: []);

        Assert.Equal([new RaisedNotice(NoticeKind.DayUsedUp, "1", 1, Sample.Now)], notices.TakeAll());
    }

    private OfferGranting Granting()
    {
        return Parts.Granting(Parts.Profiles(FakeShop.Carts([.. _cart]), _clock), _grants, new GrantLedger(_grants, _clock), _carriers, _links, _logger);
    }

    private async Task<Grant?> GrantAsync() =>
        (await Granting().GrantToVisitorAsync(_shopper, _profile, Sample.Customer(), Sample.StoreId, _caps, happened: [])).SingleOrDefault();

    private void ViewProducts(int times)
    {
        for (var view = 0; view < times; view++)
        {
            _profile.Apply(Sample.Signal(subjectId: 3, occurredOnUtc: _clock.GetUtcNow().UtcDateTime));
        }
    }

    private void ComeBackAfter(TimeSpan pause)
    {
        _profile.Seen(_clock.GetUtcNow().UtcDateTime);
        _clock.Advance(pause);
        _profile.Seen(_clock.GetUtcNow().UtcDateTime);
    }

    private Discount DiscountOf(decimal percentage)
    {
        return _host.Discounts.Where(discount => discount.DiscountPercentage == percentage).Single();
    }

    private async Task<Grant> AddAsync(string tier, GrantState state, int storeId, decimal percentage = 5m)
    {
        var grant = Sample.Grant(shopperId: _shopper.Id, tier: tier, state: state, storeId: storeId, percentage: percentage);
        await _grants.TryIssueAsync(grant);

        return grant;
    }

    private Grant Stored(Grant grant)
    {
        return _grants.Grants.Find(grant.Id)!;
    }
}
