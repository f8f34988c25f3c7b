using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Ranking;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Ranking;

/// <summary>Worked by hand: uplift × (margin − cost) − base × cost, with 0.04 and 0.30 as a rule and 0.10 and 0.10 for a cart that was left.</summary>
public class ExpectedProfitTests
{
    private static readonly Offer TenPercent = new(OfferTier.Hesitation, 10m, 25m, TimeSpan.FromHours(48));

    private static readonly ShopperProfile Hundred = Sample.WithCart(Sample.Line(1, unitPrice: 100m));

    // 0.04 × (40 − 10) − 0.30 × 10
    [Fact]
    public void Of_a_price_without_a_cost_forty_percent_are_taken_for_margin() => AssertValue(-1.80m, TenPercent, Hundred);

    // 0.04 × (30 − 10) − 0.30 × 10
    [Fact]
    public void A_cost_that_is_known_counts() => AssertValue(-2.20m, TenPercent, Sample.WithCart(Sample.Line(1, unitPrice: 100m) with { UnitCost = 70m }));

    // Margin 2 × 30 + 1 × 40, price 300, cost 25 instead of 30: 0.04 × (100 − 25) − 0.30 × 25
    [Fact]
    public void Each_line_counts_with_its_units_and_its_own_cost() => AssertValue(
        -4.50m,
        TenPercent,
        Sample.WithCart(Sample.Line(1, quantity: 2, unitPrice: 100m) with { UnitCost = 70m }, Sample.Line(2, unitPrice: 100m)));

    // Margin 400, cost 25 instead of 100: 0.04 × (400 − 25) − 0.30 × 25
    [Fact]
    public void A_percentage_costs_no_more_than_it_may_take_off() => AssertValue(
        7.50m,
        TenPercent,
        Sample.WithCart(Sample.Line(1, quantity: 10, unitPrice: 100m)));

    // 20 % of 50; margin 0.4 × 80: 0.04 × (32 − 10) − 0.30 × 10
    [Fact]
    public void On_lines_it_costs_its_share_of_what_it_names() => AssertValue(
        -2.12m,
        TenPercent with { Percentage = 0m, Depth = 20m, IsPercentOffLines = true, Scope = new OfferScope { Kind = ScopeKind.Products, Ids = [1] } },
        Sample.WithCart(Sample.Line(1, unitPrice: 50m), Sample.Line(2, quantity: 3, unitPrice: 10m)));

    // Named: 500, of which 20 % are 100, capped at 25; margin 200: 0.04 × (200 − 25) − 0.30 × 25
    [Fact]
    public void On_lines_too_it_costs_no_more_than_it_may_take_off() => AssertValue(
        -0.50m,
        TenPercent with { Percentage = 0m, Depth = 20m, IsPercentOffLines = true, Scope = new OfferScope { Kind = ScopeKind.Products, Ids = [1] } },
        Sample.WithCart(Sample.Line(1, quantity: 5, unitPrice: 100m)));

    // 0.04 × (40 − 25) − 0.30 × 25
    [Fact]
    public void What_is_no_percentage_costs_the_most_it_may_take_off() => AssertValue(-6.90m, TenPercent with { Percentage = 0m, Depth = 30m }, Hundred);

    // Price 50, margin 20, cost 5: 0.04 × (20 − 5) − 0.30 × 5
    [Fact]
    public void Who_has_nothing_in_the_cart_is_taken_to_order_as_before() => AssertValue(
        -0.90m,
        TenPercent,
        Sample.Profile with { Features = ShopperFeatures.Unknown with { Orders = 3, AverageOrder = 50m } });

    [Fact]
    public void Of_whom_nothing_is_known_nothing_is_expected() => AssertValue(0m, TenPercent, Sample.Profile);

    // 0.10 × (40 − 10) − 0.10 × 10
    [Fact]
    public void A_cart_that_was_left_comes_back_seldom_without_an_offer() => AssertValue(2.00m, TenPercent with { ByLeaving = true }, Hundred);

    // 0.05 × (40 − 10) − 0.05 × 10; 0.03 × (40 − 10) − 0.45 × 10
    [Theory]
    [InlineData("win_back", 1.00)]
    [InlineData("spend_more", -3.60)]
    [InlineData("of_another_plugin", -1.80)]
    public void What_is_expected_depends_on_the_recipe_it_began_with(string recipe, double expected) =>
        AssertValue((decimal)expected, TenPercent with { Recipe = recipe }, Hundred);

    [Fact]
    public void Every_recipe_has_a_prior_and_each_lies_between_nothing_and_everybody()
    {
        var priors = Recipes.All.Select(recipe => Prior.Of(Candidate.OfferOf(new CandidateReference(1, 1), recipe.Terms(new RecipeProducts([4], [9])), Sample.Caps))).ToList();

        Assert.DoesNotContain(Prior.Usual, priors);
        Assert.All(priors, prior => Assert.True(prior is { Base: > 0m, Uplift: > 0m } && prior.Base + prior.Uplift < 1m));
    }

    private static void AssertValue(decimal expected, Offer offer, ShopperProfile profile) =>
        Assert.Equal(expected, new ExpectedProfit().Of(profile)(offer));
}
