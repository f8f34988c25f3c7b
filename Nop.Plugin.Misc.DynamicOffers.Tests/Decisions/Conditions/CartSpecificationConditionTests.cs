using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class CartSpecificationConditionTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    public void Units_of_all_options_named_count_together_and_what_has_two_of_them_counts_once(int more, bool isMet)
    {
        var cart = Sample.WithCart(With(1, quantity: 2, 8, 9), With(2, quantity: more, 7, 9), With(8, quantity: 50, 3), With(9, quantity: 50));

        var result = new CartSpecificationCondition().Ask(cart, ("options", "8, 9"), ("at_least", "3"));

        Assert.Equal(new ConditionResult(isMet, "cart_specification", 2 + more), result);
    }

    [Fact]
    public void An_empty_cart_and_one_of_which_nothing_was_read_have_none()
    {
        Assert.All([Sample.WithCart(), Sample.WithCart(Sample.Line(8, quantity: 3))], cart =>
            Assert.Equal(new ConditionResult(false, "cart_specification", 0), new CartSpecificationCondition().Ask(cart, ("options", "8"))));
        Assert.Equal(ProfileParts.Specifications, new CartSpecificationCondition().Needs);
    }

    private static CartLine With(int productId, int quantity, params int[] options) => Sample.Line(productId, quantity) with { SpecificationOptionIds = options };
}
