using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class CartCategoryConditionTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    public void Units_of_all_categories_named_count_together(int more, bool isMet)
    {
        var cart = Sample.WithCart(
            Sample.Line(1, quantity: 2, categoryId: 8),
            Sample.Line(2, quantity: more, categoryId: 9),
            Sample.Line(8, quantity: 50, categoryId: 3));

        var result = new CartCategoryCondition().Ask(cart, ("categories", "8, 9"), ("at_least", "3"));

        Assert.Equal(new ConditionResult(isMet, "cart_category", 2 + more), result);
    }

    [Fact]
    public void An_empty_cart_has_none()
    {
        Assert.Equal(new ConditionResult(false, "cart_category", 0), new CartCategoryCondition().Ask(Sample.WithCart(), ("categories", "8")));
    }

    [Fact]
    public void A_product_of_two_of_them_counts_once()
    {
        var cart = Sample.WithCart(Sample.Line(1) with { CategoryIds = [8, 9] });

        Assert.Equal(new ConditionResult(true, "cart_category", 1), new CartCategoryCondition().Ask(cart, ("categories", "8,9")));
    }
}
