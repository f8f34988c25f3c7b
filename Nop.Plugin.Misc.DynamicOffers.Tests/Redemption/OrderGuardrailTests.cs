using Nop.Plugin.Misc.DynamicOffers.Redemption.Guardrails;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Redemption;

public class OrderGuardrailTests
{
    private static readonly OrderLimits NoLimits = new(DiscountPercentage: 100m, Discount: null, MarginPercentage: null);

    /// <summary>Goods for 100 with 20 off the subtotal by us, shipping 10, nothing else.</summary>
    private static readonly GuardedOrder Order = new(
        Without: new OrderFigures(110m, 100m, 100m, 10m, ShipsFree: false, MayBeOrdered: true),
        With: new OrderFigures(90m, 80m, 80m, 10m, ShipsFree: false, MayBeOrdered: true),
        FullPrice: 100m,
        Cost: 60m,
        RevenueOfKnownCost: 80m);

    [Theory]
    [InlineData(109.99, true)]
    [InlineData(110, true)]
    [InlineData(110.01, false)]
    public void Nobody_pays_a_cent_more_than_without(double with, bool allowed) =>
        Assert.Equal(allowed, Allows(new NeverDearerGuardrail(), Order with { With = Order.With with { Total = (decimal)with } }));

    [Fact]
    public void While_the_total_is_not_known_losing_free_shipping_is_enough()
    {
        var order = Order with
        {
            Without = Order.Without with { Total = null, ShipsFree = true },
            With = Order.With with { Total = null, ShipsFree = true }
        };

        Assert.True(Allows(new NeverDearerGuardrail(), order));
        Assert.False(Allows(new NeverDearerGuardrail(), order with { With = order.With with { ShipsFree = false } }));
    }

    [Fact]
    public void An_order_that_could_be_placed_without_can_be_placed_with()
    {
        var order = Order with { With = Order.With with { MayBeOrdered = false } };

        Assert.False(Allows(new NeverDearerGuardrail(), order));
        Assert.True(Allows(new NeverDearerGuardrail(), order with { Without = Order.Without with { MayBeOrdered = false } }));
    }

    // Of the goods in category 5 there are 40 paid at a cost of 30, which leaves a quarter.
    [Theory]
    [InlineData(25, true)]
    [InlineData(25.01, false)]
    public void A_category_leaves_its_own_margin(double floor, bool allowed)
    {
        var order = Order with { Lines = [new(25m, 20m, [5, 2]), new(15m, 10m, [5]), new(40m, 39m, [7])] };

        Assert.Equal(allowed, Allows(new CategoryMarginGuardrail(), order, Margin(5, (decimal)floor)));
        Assert.True(Allows(new CategoryMarginGuardrail(), order, Margin(9, 99m)));
        Assert.True(Allows(new CategoryMarginGuardrail(), order));
        Assert.False(Allows(new CategoryMarginGuardrail(), order, Margin(7, 3m)));
    }

    private static OrderLimits Margin(int categoryId, decimal floor) => NoLimits with { CategoryMargins = new Dictionary<int, decimal> { [categoryId] = floor } };

    [Theory]
    [InlineData(19.99, false)]
    [InlineData(20, true)]
    public void All_discounts_together_stay_within_the_percentage(double percentage, bool allowed) =>
        Assert.Equal(allowed, Allows(new OrderCapGuardrail(), Order, NoLimits with { DiscountPercentage = (decimal)percentage }));

    [Theory]
    [InlineData(19.99, false)]
    [InlineData(20, true)]
    public void All_discounts_together_stay_within_the_money(double money, bool allowed) =>
        Assert.Equal(allowed, Allows(new OrderCapGuardrail(), Order, NoLimits with { Discount = (decimal)money }));

    [Fact]
    public void Shipping_given_away_counts()
    {
        var order = Order with { With = Order.With with { Shipping = 0m } };

        Assert.False(Allows(new OrderCapGuardrail(), order, NoLimits with { Discount = 29.99m }));
        Assert.True(Allows(new OrderCapGuardrail(), order, NoLimits with { Discount = 30m }));
        Assert.True(Allows(new OrderCapGuardrail(), order));
        Assert.False(Allows(new OrderCapGuardrail(), order, NoLimits with { DiscountPercentage = 20m }));
    }

    [Theory]
    [InlineData(25, true)]
    [InlineData(25.01, false)]
    public void What_is_left_after_cost_stays_above_the_floor(double floor, bool allowed) =>
        Assert.Equal(allowed, Allows(new MarginFloorGuardrail(), Order, NoLimits with { MarginPercentage = (decimal)floor }));

    [Fact]
    public void Shipping_given_away_is_a_cost_and_goods_of_unknown_cost_have_no_floor()
    {
        var floor = NoLimits with { MarginPercentage = 25m };

        Assert.False(Allows(new MarginFloorGuardrail(), Order with { With = Order.With with { Shipping = 9.99m } }, floor));
        Assert.True(Allows(new MarginFloorGuardrail(), Order with { Cost = 0m, RevenueOfKnownCost = 0m }, floor));
        Assert.True(Allows(new MarginFloorGuardrail(), Order with { Cost = 1_000m }));
    }

    private static bool Allows(IOrderGuardrail guardrail, GuardedOrder order, OrderLimits? limits = null) => guardrail.Allows(order, limits ?? NoLimits);
}
