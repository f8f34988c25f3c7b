using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class RuleTests
{
    private static readonly ConditionTerms Cart = new("has_cart");
    private static readonly ConditionTerms Views = new("viewed_products");
    private static readonly ConditionTerms Orders = new("orders");

    private static readonly ShopperProfile Nobody = Sample.Profile with { CartQuantity = 0 };

    [Theory]
    [InlineData(false, false, "has_cart")]
    [InlineData(false, true, "has_cart")]
    [InlineData(true, false, "viewed_products")]
    [InlineData(true, true, null)]
    public void All_must_be_met_and_the_first_that_is_not_is_named(bool cart, bool views, string? failing)
    {
        AssertAnswers(Ask(Shopper(cart, views), Cart, Views), failing);
        AssertAnswers(Ask(Shopper(cart, views), ConditionTerms.Group(ConditionTerms.All, Cart, Views)), failing);
    }

    [Theory]
    [InlineData(false, false, "has_cart")]
    [InlineData(false, true, null)]
    [InlineData(true, false, null)]
    [InlineData(true, true, null)]
    public void One_of_any_is_enough_and_where_none_is_the_first_is_named(bool cart, bool views, string? failing)
    {
        AssertAnswers(Ask(Shopper(cart, views), ConditionTerms.Group(ConditionTerms.Any, Cart, Views)), failing);
    }

    [Theory]
    [InlineData(false, false, null)]
    [InlineData(false, true, "viewed_products")]
    [InlineData(true, false, "has_cart")]
    [InlineData(true, true, "has_cart")]
    public void None_may_be_met_and_the_first_that_is_is_named(bool cart, bool views, string? failing)
    {
        AssertAnswers(Ask(Shopper(cart, views), ConditionTerms.Group(ConditionTerms.None, Cart, Views)), failing);
    }

    [Fact]
    public void What_was_seen_comes_with_the_one_that_is_named()
    {
        Assert.Equal(new ConditionResult(false, "viewed_products", 2), Ask(Sample.Profile with { ProductViews = 2 }, Cart, Views));
        Assert.Equal(new ConditionResult(false, "has_cart", 1), Ask(Sample.Profile, ConditionTerms.Group(ConditionTerms.None, Cart)));
    }

    [Fact]
    public void Everybody_meets_a_rule_without_a_question()
    {
        Assert.True(Ask(Nobody).IsMet);
        Assert.Empty(Reasons(Nobody));
    }

    [Theory]
    [InlineData(false, false, false, false)]
    [InlineData(false, true, true, false)]
    [InlineData(true, false, false, false)]
    [InlineData(true, true, false, true)]
    [InlineData(true, false, true, false)]
    public void Groups_lie_in_groups(bool cart, bool views, bool orders, bool isMet)
    {
        // Has a cart, and looks around or ordered, and not: ordered.
        var rule = ConditionTerms.Group(
            ConditionTerms.All,
            Cart,
            ConditionTerms.Group(ConditionTerms.Any, Views, Orders),
            ConditionTerms.Group(ConditionTerms.None, ConditionTerms.Group(ConditionTerms.All, Orders, Cart)));

        Assert.Equal(isMet, Ask(Shopper(cart, views, orders), rule).IsMet);
    }

    [Fact]
    public void Arguments_are_those_of_the_terms()
    {
        var twice = new ConditionTerms("viewed_products", new Dictionary<string, string> { ["at_least"] = "2" });

        Assert.True(Ask(Sample.Profile with { ProductViews = 2 }, twice).IsMet);
        Assert.False(Ask(Sample.Profile with { ProductViews = 2 }, Views).IsMet);
    }

    [Fact]
    public void Reasons_are_those_of_what_is_met_each_once_and_never_what_a_shopper_is_not()
    {
        var shopper = Shopper(cart: true, views: false, orders: true);

        Assert.Equal(
            ["has_cart", "orders"],
            Reasons(shopper, Cart, ConditionTerms.Group(ConditionTerms.Any, Views, Orders, Cart), ConditionTerms.Group(ConditionTerms.None, Views)));
        Assert.Empty(Reasons(shopper, ConditionTerms.Group(ConditionTerms.None, ConditionTerms.Group(ConditionTerms.None, Cart))));
    }

    [Fact]
    public void A_condition_gives_the_reason_of_the_way_it_is_met()
    {
        Assert.Equal(["has_cart", "returned_to_cart"], Reasons(Sample.Returned, Cart, new ConditionTerms("left_cart")));
        Assert.Equal(["left_cart"], Reasons(Sample.Returned with { IsAbsent = true }, new ConditionTerms("left_cart")));
    }

    [Fact]
    public void A_rule_asks_the_cart_alone_where_all_its_questions_do_and_needs_what_any_of_them_needs()
    {
        var unsold = new ConditionTerms("cart_stock");
        var rule = Compile(Cart, ConditionTerms.Group(ConditionTerms.None, unsold, new ConditionTerms("steady_interest")));

        Assert.True(Compile(Cart, unsold).AsksCartAlone);
        Assert.False(rule.AsksCartAlone);
        Assert.Equal(ProfileParts.Stock | ProfileParts.Interests, rule.Needs);
    }

    [Fact]
    public void A_rule_that_cannot_be_asked_is_none()
    {
        Assert.Null(Parts.Conditions.Compile([new ConditionTerms("nobody_knows")]));
        Assert.Null(Parts.Conditions.Compile([new ConditionTerms("orders", new Dictionary<string, string> { ["at_least"] = "0" })]));
    }

    private static ShopperProfile Shopper(bool cart, bool views, bool orders = false) => Sample.Profile with
    {
        CartQuantity = cart ? 1 : 0,
        ProductViews = views ? 3 : 0,
        Features = ShopperFeatures.Unknown with { Orders = orders ? 1 : 0 }
    };

    private static Rule Compile(params ConditionTerms[] audience) => Parts.Conditions.Compile(audience)!;

    private static ConditionResult Ask(ShopperProfile profile, params ConditionTerms[] audience) => Compile(audience).Check(profile, Sample.Caps);

    private static List<string> Reasons(ShopperProfile profile, params ConditionTerms[] audience)
    {
        var reasons = new List<string>();
        Compile(audience).AddReasons(profile, Sample.Caps, reasons);

        return reasons;
    }

    private static void AssertAnswers(ConditionResult result, string? failing)
    {
        Assert.Equal(failing is null, result.IsMet);
        if (failing is not null)
            Assert.Equal(failing, result.Reason);
    }
}
