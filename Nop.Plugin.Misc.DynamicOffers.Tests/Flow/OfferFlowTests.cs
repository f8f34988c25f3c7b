using Nop.Plugin.Misc.DynamicOffers.Tests.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Signals;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Helpers;
using Nop.Services.Logging;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class OfferFlowTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = Sample.Clock();
    private readonly Customer _customer = Sample.Customer();
    private readonly Shopper _shopper = Sample.Shopper();
    private readonly InMemoryShopperStore _shoppers = new();
    private readonly InMemoryGrantStore _grants;
    private readonly InMemoryProfileStore _profiles = new();
    private readonly ProfileMemory _memory = new();
    private readonly CurrentNode _node = new();
    private readonly ShopperCache _cache;
    private readonly SignalQueue _queue = new();
    private readonly CarrierService _carriers;
    private readonly DynamicOffersSettings _settings = new() { Enabled = true };
    private readonly List<ShoppingCartItem> _cart = [Sample.CartItem()];

    public OfferFlowTests()
    {
        _grants = new InMemoryGrantStore(_shoppers);
        _cache = new ShopperCache(_clock);
        _node.Begins(1);
        var host = new HostDiscounts();
        _carriers = new CarrierService(new InMemoryCarrierStore(host), _grants, host.Service, FakeShop.Plugin(), new OwnerNotices(TimeProvider.System), Substitute.For<ILogger>(), _clock);
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
    public async Task Three_products_and_a_cart_bring_the_first_offer_in_the_very_request()
    {
        await ViewProductAsync();
        await ViewProductAsync();

        var third = await ViewProductAsync();

        var offers = await third.GetOffersAsync();
        Assert.Equal(OfferTier.Hesitation, offers.Usable?.Tier);
        Assert.Equal([OfferTier.Hesitation], offers.Open.Select(grant => grant.Tier));
        Assert.True(offers is { Enabled: true, Consented: true, AskConsent: false });
    }

    [Fact]
    public async Task Where_other_nodes_serve_the_shop_too_a_visit_that_begins_is_theirs_to_know_at_once()
    {
        _node.Knows(hasCompany: true);

        await RequestAsync();

        Assert.Equal(Seconds.Of(Sample.Now), (await _profiles.FindAsync(_shopper.Id))!.TryToState()!.LastSeen);
    }

    [Fact]
    public async Task A_product_viewed_by_the_page_counts_in_the_next_request_at_the_latest()
    {
        await ViewProductAsync(reconsider: false);
        await ViewProductAsync(reconsider: false);
        await ViewProductAsync(reconsider: false);

        var offers = await (await RequestAsync()).GetOffersAsync();

        Assert.Equal(OfferTier.Hesitation, offers.Usable?.Tier);
    }

    [Fact]
    public async Task Who_comes_back_to_a_cart_after_the_idle_time_is_offered_more_and_the_lower_offer_ends()
    {
        await ViewProductAsync();
        await ViewProductAsync();
        await ViewProductAsync();
        _clock.Advance(TimeSpan.FromMinutes(61));

        var offers = await (await RequestAsync()).GetOffersAsync();

        Assert.Equal((OfferTier.Return, 10m), (offers.Usable?.Tier, offers.Usable?.Percentage));
        Assert.Equal([OfferTier.Return], offers.Open.Select(grant => grant.Tier));
    }

    [Fact]
    public async Task However_much_is_shown_a_request_reads_the_open_grants_once()
    {
        var reads = _grants.OpenReads;

        var flow = await ViewProductAsync();
        await flow.GetOffersAsync();
        await flow.GetOffersAsync();
        await flow.ShownAtConfirmAsync();

        Assert.Equal(reads + 1, _grants.OpenReads);
    }

    [Fact]
    public async Task Who_has_not_answered_is_asked_and_nothing_is_kept()
    {
        var flow = await RequestAsync(withCookie: false);

        Assert.Equal(new ShopperOffers(Enabled: true, AskConsent: true, Consented: false, Usable: null, Open: []), await flow.GetOffersAsync(), SameOffers);
        Assert.Empty(_memory.GetDirty());
        Assert.Empty(await flow.GetWalletAsync());
    }

    [Fact]
    public async Task Off_shows_nothing_and_keeps_nothing()
    {
        _settings.Enabled = false;

        var flow = await ViewProductAsync();

        Assert.Equal(ShopperOffers.Off, await flow.GetOffersAsync());
        Assert.Empty(await flow.GetWalletAsync());
        Assert.False(await flow.SetSavedAsync(1, saved: true));
        Assert.Empty(_memory.GetDirty());
        Assert.Empty(_queue.Dequeue(10));
    }

    [Fact]
    public async Task An_open_offer_comes_back_when_offers_are_on_again()
    {
        var grant = await AddAsync();
        _settings.Enabled = false;
        Assert.Null((await (await RequestAsync()).GetOffersAsync()).Usable);

        _settings.Enabled = true;

        Assert.Equal(grant.Id, (await (await RequestAsync()).GetOffersAsync()).Usable?.Id);
    }

    [Fact]
    public async Task A_request_that_failed_to_prepare_shows_nothing()
    {
        var flow = Flow(new CurrentShopper(), FakeShop.Request());

        Assert.Equal(ShopperOffers.Off, await flow.GetOffersAsync());
    }

    [Fact]
    public async Task An_offer_kept_for_later_is_open_and_not_used_until_it_is_taken_up()
    {
        var grant = await AddAsync();
        var flow = await RequestAsync();

        Assert.True(await flow.SetSavedAsync(grant.Id, saved: true));
        var kept = await flow.GetOffersAsync();
        Assert.True(await flow.SetSavedAsync(grant.Id, saved: false));
        var taken = await flow.GetOffersAsync();

        Assert.Null(kept.Usable);
        Assert.Equal([grant.Id], kept.Open.Select(open => open.Id));
        Assert.Equal(grant.Id, taken.Usable?.Id);
    }

    [Fact]
    public async Task Another_shopper_s_offer_cannot_be_kept()
    {
        var other = Sample.Shopper(customerId: Sample.CustomerId + 1);
        await _shoppers.InsertAsync(other);
        var grant = Sample.Grant(shopperId: other.Id);
        await _grants.TryIssueAsync(grant);

        Assert.False(await (await RequestAsync()).SetSavedAsync(grant.Id, saved: true));
        Assert.False(_grants.Grants.Find(grant.Id)!.IsSaved);
    }

    [Fact]
    public async Task The_confirm_page_s_offer_is_remembered()
    {
        var grant = await AddAsync();

        await (await RequestAsync()).ShownAtConfirmAsync();

        Assert.Equal(Sample.Now, _grants.Grants.Find(grant.Id)!.ShownAtConfirmOnUtc);
    }

    [Fact]
    public async Task What_an_order_in_the_making_holds_is_not_shown_as_open()
    {
        var grant = await AddAsync();
        await _grants.TryReserveAsync(grant, 5m, Sample.Now.Date, Sample.Now);

        var offers = await (await RequestAsync()).GetOffersAsync();

        Assert.Empty(offers.Open);
        Assert.Null(offers.Usable);
    }

    [Fact]
    public async Task The_wallet_shows_what_is_gone_too()
    {
        var grant = await AddAsync();
        await _grants.TryRevokeAsync(grant, ReasonCode.Superseded);

        Assert.Equal([grant.Id], (await (await RequestAsync()).GetWalletAsync()).Select(shown => shown.Id));
    }

    [Fact]
    public async Task The_first_page_of_a_visit_is_a_signal_and_the_others_are_none()
    {
        _customer.CountryId = 12;
        await RequestAsync();
        _clock.Advance(ProfileState.VisitGap - TimeSpan.FromSeconds(1));
        await RequestAsync();
        Assert.Equal([(SignalKind.VisitStarted, 12)], _queue.Dequeue(10).Select(signal => (signal.Kind, signal.SubjectId)));

        _clock.Advance(ProfileState.VisitGap);
        await RequestAsync();

        Assert.Equal(SignalKind.VisitStarted, Assert.Single(_queue.Dequeue(10)).Kind);
        Assert.Equal(2, _memory.Find(_shopper.Id)!.Read(state => state.Visits));
    }

    [Fact]
    public async Task Who_opens_pages_faster_than_a_person_takes_no_part_from_then_on()
    {
        for (var page = 0; page < SpeedGate.MostPages; page++)
            Assert.True((await (await ViewProductAsync()).GetOffersAsync()).Consented);
        Assert.True((await (await RequestAsync()).GetOffersAsync()).Consented);

        await ViewProductAsync();
        Assert.False((await (await RequestAsync()).GetOffersAsync()).Consented);

        _clock.Advance(TimeSpan.FromDays(1));
        var later = await (await RequestAsync()).GetOffersAsync();
        Assert.False(later.Consented || later.AskConsent);
        Assert.Equal(Sample.Now, _shoppers.Shoppers.Find(_shopper.Id)!.InhumanOnUtc);
    }

    private static readonly EqualityComparer<ShopperOffers> SameOffers = EqualityComparer<ShopperOffers>.Create((one, other) =>
        one! with { Open = [] } == other! with { Open = [] } && one.Open.SequenceEqual(other.Open));

    // The page's action runs after the flow has prepared, and its widget asks again.
    private async Task<OfferFlow> ViewProductAsync(bool reconsider = true)
    {
        var current = new CurrentShopper();
        var flow = Flow(current, RequestOf(withCookie: true));
        await flow.PrepareAsync();
        Sink(current).Accept(SignalKind.ProductViewed, 3);
        if (reconsider)
        {
            await flow.ReconsiderAsync();
        }

        return flow;
    }

    private async Task<OfferFlow> RequestAsync(bool withCookie = true)
    {
        var flow = Flow(new CurrentShopper(), RequestOf(withCookie));
        await flow.PrepareAsync();

        return flow;
    }

    private SignalIntake Sink(CurrentShopper current) => new(current, _node, _memory, _queue, Parts.SignalKinds, FakeShop.StoreContext(), _clock);

    private IHttpContextAccessor RequestOf(bool withCookie)
    {
        return withCookie ? FakeShop.Request((DynamicOffersDefaults.VisitorCookie, _shopper.VisitorKey.ToString("N"))) : FakeShop.Request();
    }

    private OfferFlow Flow(CurrentShopper current, IHttpContextAccessor request)
    {
        var workContext = FakeShop.WorkContext(_customer);
        var settings = FakeShop.Settings(_settings);
        var ledger = new GrantLedger(_grants, _clock);
        var identity = new ShopperIdentity(
            workContext,
            FakeShop.Customers(),
            Substitute.For<IUserAgentHelper>(),
            _shoppers,
            _cache,
            new VisitorCookies(request, _clock),
            current,
            new DuplicateGrants(_grants, ledger),
            merging: null!,
            erasure: null!,
            hostConsents: null!,
            reminders: null!);
        var granting = Parts.Granting(
            Parts.Profiles(FakeShop.Carts([.. _cart]), _clock), _grants, ledger, _carriers, new InMemoryEmailLinkStore(), Substitute.For<ILogger>());

        var reader = new ProfileReader(_memory, _profiles, new InMemorySignalStore(), _node, _clock);

        return new OfferFlow(
            settings,
            workContext,
            FakeShop.StoreContext(),
            identity,
            current,
            reader,
            new ProfileSaver(_memory, _profiles, _shoppers, reader, _clock),
            _node,
            granting,
            new GiftCart(new InMemoryCampaignStore(), FakeShop.Carts([.. _cart]), Substitute.For<IProductService>(), Substitute.For<ILogger>()),
            Parts.EarlyAccess(_grants),
            new RequestAnswers(request, settings, _grants, Parts.CartOffers(), Parts.NoStandingOffers(), FakeShop.Plugin(), _clock),
            new WalletActions(_grants, new StrangerCheckouts(_clock), _clock),
            codes: null!,
            Sink(current),
            new DeviceDetector(Substitute.For<IUserAgentHelper>(), request),
            _clock);
    }

    private async Task<Grant> AddAsync()
    {
        var grant = Sample.Grant(shopperId: _shopper.Id);
        await _grants.TryIssueAsync(grant);

        return grant;
    }
}
