using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Guardrails;

public class GuardrailTests
{
    private static readonly Offer Offer = new(OfferTier.Return, Percentage: 10m, MaximumAmount: 25m, TimeSpan.FromHours(48));

    [Theory]
    [InlineData(0, null)]
    [InlineData(475, null)]
    [InlineData(475.01, ReasonCode.DailyBudgetUsedUp)]
    [InlineData(500, ReasonCode.DailyBudgetUsedUp)]
    [InlineData(510, ReasonCode.DailyBudgetUsedUp)]
    public void Nothing_is_promised_that_the_day_could_not_pay_in_full(double spentToday, string? reason)
    {
        Assert.Equal(reason, Stops(new DailyBudgetGuardrail(), new OfferHistory([], (decimal)spentToday)));
    }

    [Theory]
    [InlineData(2, ReasonCode.ScarceGoods)]
    [InlineData(3, ReasonCode.ScarceGoods)]
    [InlineData(4, null)]
    [InlineData(null, null)]
    public void What_is_scarce_sells_without(int? stock, string? reason)
    {
        var caps = Sample.Caps with { ScarceStock = 3 };

        Assert.Equal(reason, new ScarceGoodsGuardrail().Stops(Offer, Sample.WithCart(Sample.Line(1, stock: stock)), Sample.NoHistory, caps));
        Assert.Null(new ScarceGoodsGuardrail().Stops(Offer, Sample.WithCart(Sample.Line(1, stock: stock)), Sample.NoHistory, Sample.Caps));
    }

    [Fact]
    public void Only_what_the_offer_is_for_must_be_scarce_and_all_of_it()
    {
        var caps = Sample.Caps with { ScarceStock = 3 };
        var cart = Sample.WithCart(Sample.Line(1, stock: 1), Sample.Line(2, stock: 50));
        string? Stops(OfferScope scope) => new ScarceGoodsGuardrail().Stops(Offer with { Scope = scope }, cart, Sample.NoHistory, caps);

        Assert.Equal(ReasonCode.ScarceGoods, Stops(new OfferScope { Kind = ScopeKind.Products, Ids = [1] }));
        Assert.Null(Stops(new OfferScope { Kind = ScopeKind.Products, Ids = [1, 2] }));
        Assert.Null(Stops(new OfferScope { Kind = ScopeKind.Products, Ids = [3] }));
        cart = cart with { Named = [new Goods(3, 2), new Goods(4, 40)] };
        Assert.Equal(ReasonCode.ScarceGoods, Stops(new OfferScope { Kind = ScopeKind.Products, Ids = [3] }));
        Assert.Null(Stops(new OfferScope { Kind = ScopeKind.Bundle, Ids = [3, 4] }));
        Assert.Null(Stops(new OfferScope()));
        Assert.Null(Stops(new OfferScope { Kind = ScopeKind.Shipping }));
    }

    [Fact]
    public void A_budget_below_one_order_promises_nothing()
    {
        var reason = new DailyBudgetGuardrail().Stops(Offer, Sample.Profile, Sample.NoHistory, Sample.Caps with { DailyBudget = 24.99m });

        Assert.Equal(ReasonCode.DailyBudgetUsedUp, reason);
    }

    [Theory]
    [InlineData(OfferTier.Hesitation, null)]
    [InlineData(OfferTier.Return, ReasonCode.GivenBefore)]
    public void A_tier_is_given_once(string given, string? reason)
    {
        Assert.Equal(reason, Stops(new OncePerShopperGuardrail(), Given(Of(given, isOpen: true))));
    }

    [Fact]
    public void A_tier_is_given_once_whatever_became_of_it()
    {
        var longAgo = Of(OfferTier.Return, givenOnUtc: Sample.Now.AddYears(-1));

        Assert.Equal(ReasonCode.GivenBefore, Stops(new OncePerShopperGuardrail(), Given(longAgo)));
    }

    [Theory]
    [InlineData(9.99, true, null)]
    [InlineData(10, true, ReasonCode.BetterOfferOpen)]
    [InlineData(15, true, ReasonCode.BetterOfferOpen)]
    [InlineData(15, false, null)]
    public void Nobody_is_given_less_while_something_as_good_is_open(double percentage, bool isOpen, string? reason)
    {
        var given = new GivenOffer(OfferTier.Hesitation, (decimal)percentage, Sample.Now, isOpen);

        Assert.Equal(reason, Stops(new NeverDownGuardrail(), Given(given)));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, null)]
    [InlineData(2, ReasonCode.WeeklyCapReached)]
    [InlineData(3, ReasonCode.WeeklyCapReached)]
    public void The_last_offer_of_the_week_is_the_last(int given, string? reason)
    {
        var history = Given(Enumerable.Repeat(Of(OfferTier.Hesitation, givenOnUtc: Sample.Now.AddDays(-6)), given).ToArray());

        Assert.Equal(reason, Stops(new WeeklyCapGuardrail(), history));
    }

    [Fact]
    public void An_offer_leaves_the_week_after_seven_days_to_the_tick()
    {
        var caps = Sample.Caps with { OffersPerShopperAndWeek = 1 };
        var sevenDaysAgo = Sample.Now.AddDays(-7);

        string? StopsAfter(DateTime givenOnUtc)
        {
            return new WeeklyCapGuardrail().Stops(Offer, Sample.Profile, Given(Of(OfferTier.Hesitation, givenOnUtc: givenOnUtc)), caps);
        }

        Assert.Null(StopsAfter(sevenDaysAgo));
        Assert.Equal(ReasonCode.WeeklyCapReached, StopsAfter(sevenDaysAgo.AddTicks(1)));
    }

    [Fact]
    public void A_cap_of_none_a_week_gives_none()
    {
        var reason = new WeeklyCapGuardrail().Stops(Offer, Sample.Profile, Sample.NoHistory, Sample.Caps with { OffersPerShopperAndWeek = 0 });

        Assert.Equal(ReasonCode.WeeklyCapReached, reason);
    }

    private static string? Stops(IGuardrail guardrail, OfferHistory history)
    {
        return guardrail.Stops(Offer, Sample.Profile, history, Sample.Caps);
    }

    private static OfferHistory Given(params GivenOffer[] given)
    {
        return new OfferHistory(given, SpentToday: 0m);
    }

    private static GivenOffer Of(string tier, bool isOpen = false, DateTime? givenOnUtc = null)
    {
        return new GivenOffer(tier, Percentage: 5m, givenOnUtc ?? Sample.Now, isOpen);
    }
}
