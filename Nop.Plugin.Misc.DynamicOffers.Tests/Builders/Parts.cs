using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Ranking;
using Nop.Plugin.Misc.DynamicOffers.Experiments;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Nudges;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Experiments;
using Nop.Plugin.Misc.DynamicOffers.Tests.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Segments;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Directory;
using Nop.Services.Helpers;
using Nop.Services.Logging;
using Nop.Services.Orders;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

/// <summary>Our classes that need many others, put together over in-memory stores; without campaigns where a test is not about them.</summary>
internal static class Parts
{
    /// <summary>Ours.</summary>
    public static readonly ConditionCatalog Conditions = new(Ours<ICondition>());

    /// <summary>With our guardrails and our ranking.</summary>
    public static Decider Decider() => new(Ours<IGuardrail>(), new ExpectedProfit());

    public static ProfileBuilder Profiles(IShoppingCartService carts, TimeProvider? clock = null) => new(CartReaderOf(carts), Situations(clock), Substitute.For<IProductSales>(), clock ?? Sample.Clock());

    public static SituationReader Situations(TimeProvider? clock = null)
    {
        var times = Substitute.For<IDateTimeHelper>();
        times.DefaultStoreTimeZone.Returns(TimeZoneInfo.Utc);

        return new SituationReader(FakeShop.Customers(), FakeShop.WorkContext(Sample.Customer()), times, Substitute.For<IOpenReturns>(), clock ?? Sample.Clock());
    }

    private static IEnumerable<T> Ours<T>() => typeof(T).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsInterface: false } && typeof(T).IsAssignableFrom(type))
        .Select(type => (T)Activator.CreateInstance(type)!)
        .ToList();

    public static CartOffers CartOffers(
        ICampaignStore? campaigns = null,
        ICarrierStore? carriers = null,
        CartReader? cartReader = null,
        ICustomerService? customers = null,
        DynamicOffersSettings? settings = null) => new(
            campaigns ?? new InMemoryCampaignStore(),
            carriers ?? new InMemoryCarrierStore(new HostDiscounts()),
            cartReader ?? CartReader(),
            customers ?? FakeShop.Customers(),
            Substitute.For<ICurrencyService>(),
            FakeShop.WorkContext(Sample.Customer()),
            FakeShop.Settings(settings),
            NoGuard(),
            LineRewards,
            new CatalogSettings(),
            Substitute.For<ILogger>(),
            Sample.Clock());

    // Without a request there is no order to ask the host of.
    private static OrderGuard NoGuard() => new(FakeShop.NoRequest(), null!, null!, null!, null!, null!, null!, null!, null!, null!, null!, new GuardVerdicts(), Sample.Clock());

    public static CartReader CartReader(params ShoppingCartItem[] cart) => CartReaderOf(FakeShop.Carts(cart));

    /// <summary>Of a shop in which every product is there.</summary>
    public static CartReader CartReaderOf(IShoppingCartService carts) =>
        new(carts, FakeShop.Products(), Substitute.For<ICategoryService>(), Substitute.For<IManufacturerService>(), Substitute.For<ISpecificationAttributeService>(), Substitute.For<IPriceCalculationService>());

    public static OfferGranting Granting(
        ProfileBuilder profileBuilder,
        InMemoryGrantStore grants,
        GrantLedger ledger,
        CarrierService carriers,
        IEmailLinkStore links,
        ILogger logger,
        ICampaignStore? campaigns = null,
        IShopperStore? shoppers = null,
        TimeProvider? clock = null,
        DecisionLog? log = null,
        IShopperBlocks? blocks = null,
        OwnerNotices? notices = null,
        IOpenReturns? returns = null,
        ICustomerService? customers = null,
        DynamicOffersSettings? settings = null)
    {
        campaigns ??= new InMemoryCampaignStore();
        clock ??= Sample.Clock();

        return new OfferGranting(
            profileBuilder,
            Decider(),
            new CampaignCandidates(campaigns, new LiveCampaigns(), new CompiledCampaigns(Conditions), FakeShop.Customers(), logger, clock),
            campaigns,
            new Arms(new InMemoryExposureStore(), shoppers ?? new InMemoryShopperStore(), FakeShop.Settings(), clock),
            grants,
            ledger,
            new CampaignIssuing(grants, new InMemoryLimitStore(grants), NoneRemembered(), new OwnerNotices(TimeProvider.System), ledger),
            carriers,
            links,
            new Exclusions(blocks ?? Substitute.For<IShopperBlocks>(), returns ?? Substitute.For<IOpenReturns>(), customers ?? FakeShop.Customers(), FakeShop.Settings(settings), new CatalogSettings()),
            NoSegments(),
            notices ?? new OwnerNotices(TimeProvider.System),
            log ?? new DecisionLog(),
            logger);
    }

    /// <summary>Without other plugins.</summary>
    public static SignalKinds SignalKinds => new([]);

    /// <summary>Ours.</summary>
    public static LineRewards LineRewards => new(Ours<ILineReward>());

    /// <summary>Of a shop whose campaigns open no door.</summary>
    public static EarlyAccess EarlyAccess(IGrantStore grants) => new(new InMemoryCampaignStore(), grants, FakeShop.Customers(), Substitute.For<ILogger>(), Sample.Clock());

    /// <summary>Our nudges, of which a shop asks nothing yet.</summary>
    public static NudgeCatalog Nudges() => new(() => [new SocialProofNudge(null!, null!), new ScarcityNudge(null!), new EarlyAccessNudge()]);

    /// <summary>Of a shop that has none.</summary>
    public static Segmentation NoSegments() =>
        new(new InMemorySegmentStore(), new SegmentCatalog(Conditions), new SegmentRound(), null!, null!, null!, null!, Sample.Clock());

    /// <summary>Nobody is a stranger.</summary>
    public static IStandingOffers NoStandingOffers()
    {
        var none = Substitute.For<IStandingOffers>();
        none.FindAsync(Arg.Any<int>(), Arg.Any<int>()).Returns((IReadOnlyList<Grant>?)null);

        return none;
    }

    /// <summary>By the grants of the customer alone.</summary>
    public static IEarlierOrders EarlierOrders(IGrantStore grants)
    {
        var earlier = Substitute.For<IEarlierOrders>();
        earlier.CountAsync(Arg.Any<Grant>(), Arg.Any<Customer>()).Returns(async call => (await grants.GetAllAsync(call.Arg<Customer>().Id))
            .Count(other => other.Id != call.Arg<Grant>().Id && other.State is GrantState.Redeemed or GrantState.Reserved && other.IsOfSameOffer(call.Arg<Grant>())));

        return earlier;
    }

    /// <summary>Every limit is asked every time.</summary>
    public static RecentLimits NoneRemembered() => new(TimeProvider.System) { Pause = TimeSpan.Zero };

    public static PointsReward Points(IGrantStore grants, IRewardPointService? points = null) =>
        new(grants, points ?? Substitute.For<IRewardPointService>(), FakeShop.Customers(), FakeShop.Texts(), FakeShop.Plugin(), Sample.Clock());

    public static OrderPlacing Placing(
        RequestAnswers answers,
        GrantLedger ledger,
        GrantRedeemer redeemer,
        IGrantStore grants,
        ICustomerService customers,
        IShoppingCartService carts,
        IOrderTotalCalculationService totals,
        DynamicOffersSettings settings,
        IDeclinedOrders declined,
        ILogger logger,
        ILimitStore? limits = null,
        StrangerCheckouts? strangers = null) => new(
            answers,
            new OrderSavings(new InMemoryCarrierStore(new HostDiscounts()), carts, totals),
            new CampaignIssuing(grants, limits ?? new InMemoryLimitStore((InMemoryGrantStore)grants), NoneRemembered(), new OwnerNotices(TimeProvider.System), ledger),
            ledger,
            redeemer,
            grants,
            strangers ?? new StrangerCheckouts(Sample.Clock()),
            EarlierOrders(grants),
            customers,
            FakeShop.Settings(settings),
            FakeShop.Texts(),
            declined,
            new OwnerNotices(TimeProvider.System),
            logger);
}
