using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class CartMarginConditionTests
{
    [Theory]
    [InlineData(70.01, 29.99, false)]
    [InlineData(70, 30, true)]
    [InlineData(10, 90, true)]
    [InlineData(120, -20, false)]
    public void So_much_left_after_cost_is_enough(double cost, double margin, bool isMet)
    {
        var cart = Sample.WithCart(Sample.Line(3, quantity: 2, unitPrice: 100m) with { UnitCost = (decimal)cost }, Sample.Line(4, unitPrice: 900m));

        var result = new CartMarginCondition().Ask(cart, ("at_least", "30"));

        Assert.Equal(new ConditionResult(isMet, "cart_margin", (decimal)margin), result);
    }

    [Fact]
    public void Lines_are_weighed_by_what_they_come_to()
    {
        // 110 of 300 are left.
        var cart = Sample.WithCart(
            Sample.Line(3, quantity: 2, unitPrice: 100m) with { UnitCost = 50m },
            Sample.Line(4, unitPrice: 100m) with { UnitCost = 90m });

        Assert.Equal(new ConditionResult(true, "cart_margin", 36.67m), new CartMarginCondition().Ask(cart, ("at_least", "36.66")));
    }

    [Fact]
    public void Where_no_cost_is_known_nothing_is_assumed()
    {
        Assert.Equal(
            new ConditionResult(false, "cart_margin", Seen.Nothing),
            new CartMarginCondition().Ask(Sample.WithCart(Sample.Line(3)), ("at_least", "0")));
        Assert.Equal(new ConditionResult(false, "cart_margin", Seen.Nothing), new CartMarginCondition().Ask(Sample.WithCart(), ("at_least", "0")));
    }
}
