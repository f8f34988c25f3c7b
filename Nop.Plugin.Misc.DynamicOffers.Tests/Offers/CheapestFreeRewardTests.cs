using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Offers;

public class CheapestFreeRewardTests
{
    private static readonly OfferScope Scope = new() { Kind = ScopeKind.Products, Ids = [1, 2, 3] };

    [Theory]
    [InlineData(2, 0, 0)]
    [InlineData(3, 1, 5)]
    [InlineData(5, 1, 5)]
    [InlineData(6, 2, 10)]
    public void Of_every_three_units_of_one_price_one_is_free(int quantity, int free, int off)
    {
        var shares = Allocate(depth: 3m, most: 100m, Line(1, quantity, 5m));

        Assert.Equal((free, (decimal)off), (shares.Sum(share => share.Units), shares.Sum(share => share.Units * share.Amount)));
    }

    [Fact]
    public void The_cheapest_are_free_whatever_stands_first()
    {
        var shares = Allocate(depth: 2m, most: 100m, Line(1, 1, 30m), Line(2, 3, 7m), Line(3, 2, 4m), Line(9, 5, 1m));

        // Six units that it is on: three are free, the two at 4 and one at 7.
        Assert.Equal([(3, 2, 4m), (2, 1, 7m)], shares.Select(share => (share.ItemId, share.Units, share.Amount)));
    }

    [Fact]
    public void No_more_than_the_limit_bears_and_nothing_for_a_depth_that_says_nothing()
    {
        Assert.Equal(1, Allocate(depth: 2m, most: 9m, Line(1, 4, 5m)).Single().Units);
        Assert.Empty(Allocate(depth: 1m, most: 100m, Line(1, 4, 5m)));
    }

    private static CartLine Line(int productId, int quantity, decimal price) => Sample.Line(productId, quantity, price) with { ItemId = productId };

    private static IReadOnlyList<LineShare> Allocate(decimal depth, decimal most, params CartLine[] lines) =>
        LineAllocation.Allocate(new CheapestFreeReward(), Scope, new Rung(0m, depth), new CartView(lines), most);
}
