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
using Nop.Plugin.Misc.DynamicOffers.Tests.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Logging;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class ReminderOffersTests : IAsyncLifetime
{
    private readonly InMemoryShopperStore _shoppers = new();
    private readonly InMemoryGrantStore _grants;
    private readonly InMemoryProfileStore _profiles = new();
    private readonly ProfileMemory _memory = new();
    private readonly CarrierService _carriers;
    private readonly Shopper _shopper = Sample.Shopper();
    private readonly List<ShoppingCartItem> _cart = [Sample.CartItem(updatedOnUtc: Sample.Now.AddHours(-3))];

    public ReminderOffersTests()
    {
        _grants = new InMemoryGrantStore(_shoppers);
        var host = new HostDiscounts();
        _carriers = new CarrierService(new InMemoryCarrierStore(host), _grants, host.Service, FakeShop.Plugin(), new OwnerNotices(TimeProvider.System), Substitute.For<ILogger>(), Sample.Clock());
    }

    public async Task InitializeAsync()
    {
        await _shoppers.InsertAsync(_shopper);
        await _carriers.EnsureAsync([CarrierTerms.OfSubTotal(5m, 25m), CarrierTerms.OfSubTotal(10m, 25m)]);
        var state = new ProfileState();
        state.Seen(Sample.Now.AddHours(-3));
        await _profiles.TrySaveAsync(_shopper.Id, basedOn: 0, state.ToBytes(), Sample.Now.AddHours(-3));
    }

    public Task DisposeAsync()
    {
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_mail_carries_a_new_offer_where_the_caps_allow_it()
    {
        var grant = await GrantAsync();

        Assert.Equal((OfferTier.Return, GrantState.Issued), (grant!.Tier, grant.State));
    }

    [Fact]
    public async Task A_new_offer_takes_the_place_of_a_lower_one_in_the_mail()
    {
        await AddAsync(OfferTier.Hesitation, 5m);

        Assert.Equal(OfferTier.Return, (await GrantAsync())?.Tier);
    }

    [Fact]
    public async Task Where_nothing_new_can_be_given_the_mail_carries_the_best_that_is_open()
    {
        await AddAsync(OfferTier.Hesitation, 5m);
        var best = await AddAsync(OfferTier.Return, 10m);

        Assert.Equal(best.Id, (await GrantAsync())?.Id);
        Assert.Equal(2, _grants.Grants.All.Count);
    }

    [Fact]
    public async Task What_is_kept_for_later_is_no_offer_for_the_mail()
    {
        var kept = await AddAsync(OfferTier.Return, 10m);
        await _grants.SetSavedAsync(kept, saved: true);

        Assert.Null(await GrantAsync());
    }

    [Fact]
    public async Task Where_there_is_none_to_give_there_is_none()
    {
        await AddAsync(OfferTier.Return, 10m, GrantState.Redeemed);

        Assert.Null(await GrantAsync());
    }

    [Fact]
    public async Task The_last_sign_is_the_one_in_memory_where_there_is_one()
    {
        Assert.Equal(Sample.Now.AddHours(-3), await Offers().GetLastSeenAsync(_shopper.Id));

        _memory.Find(_shopper.Id)!.Seen(Sample.Now);

        Assert.Equal(Sample.Now, await Offers().GetLastSeenAsync(_shopper.Id));
    }

    [Fact]
    public async Task A_shopper_of_whom_there_is_no_sign_was_last_seen_never()
    {
        Assert.Equal(default, await Offers().GetLastSeenAsync(shopperId: 999));
    }

    private ReminderOffers Offers()
    {
        var granting = Parts.Granting(
            Parts.Profiles(FakeShop.Carts([.. _cart]), Sample.Clock()),
            _grants,
            new GrantLedger(_grants, Sample.Clock()),
            _carriers,
            new InMemoryEmailLinkStore(),
            Substitute.For<ILogger>());

        var reader = new ProfileReader(_memory, _profiles, new InMemorySignalStore(), new CurrentNode(), Sample.Clock());

        return new ReminderOffers(
            FakeShop.Settings(), _grants, granting, reader, Parts.Profiles(FakeShop.Carts([.. _cart]), Sample.Clock()), Parts.Conditions, Parts.NoSegments(),
            new ShopNode(new Database(), Sample.Clock()).Get<Sequences>(), Sample.Clock());
    }

    private Task<Grant?> GrantAsync()
    {
        return Offers().GrantAsync(_shopper.Id, Sample.Customer(), Sample.StoreId);
    }

    private async Task<Grant> AddAsync(string tier, decimal percentage, GrantState state = GrantState.Issued)
    {
        var grant = Sample.Grant(shopperId: _shopper.Id, tier: tier, percentage: percentage, state: state);
        await _grants.TryIssueAsync(grant);

        return grant;
    }
}
