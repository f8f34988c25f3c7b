using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions;

public class OverstockTests
{
    private static readonly Caps Caps = Sample.Caps with { OverstockFrom = 100, PercentageSteps = [5m, 10m, 15m, 20m] };

    private static readonly Offer OnOne = new("campaign-1", Percentage: 0m, MaximumAmount: 25m, TimeSpan.FromHours(48))
    {
        CampaignId = 1,
        Scope = new OfferScope { Kind = ScopeKind.Products, Ids = [1] },
        IsPercentOffLines = true,
        Depth = 10m
    };

    [Theory]
    [InlineData(99, 0)]
    [InlineData(100, 5)]
    [InlineData(5_000, 5)]
    [InlineData(null, 0)]
    public void Too_many_goods_are_offered_one_step_deeper(int? stock, double deeper) =>
        Assert.Equal((decimal)deeper, Deepen(OnOne, Sample.Line(1, stock: stock), Sample.Line(2, stock: 1)));

    [Theory]
    [InlineData(7.5, 2.5)]
    [InlineData(20, 0)]
    [InlineData(35, 0)]
    public void The_next_step_is_the_next_of_the_list_and_there_is_an_end(double depth, double deeper) =>
        Assert.Equal((decimal)deeper, Deepen(OnOne with { Depth = (decimal)depth }, Sample.Line(1, stock: 500)));

    [Fact]
    public void All_that_the_offer_is_for_must_be_too_many()
    {
        var both = OnOne with { Scope = OnOne.Scope with { Ids = [1, 2] } };

        Assert.Equal(0m, Deepen(both, Sample.Line(1, stock: 500), Sample.Line(2, stock: 1)));
        Assert.Equal(5m, Deepen(both, Sample.Line(1, stock: 500), Sample.Line(2, stock: 500)));
        Assert.Equal(0m, Deepen(OnOne, Sample.Line(3, stock: 500)));
    }

    [Fact]
    public void The_whole_order_and_shops_that_do_not_ask_for_it_stay_as_they_are()
    {
        Assert.Equal(0m, Deepen(OnOne with { IsPercentOffLines = false, Scope = new OfferScope() }, Sample.Line(1, stock: 500)));
        Assert.Equal(0m, Overstock.Deepen(OnOne, Sample.WithCart(Sample.Line(1, stock: 500)), Caps with { OverstockFrom = 0 }).Deeper);
    }

    private static decimal Deepen(Offer offer, params CartLine[] lines) => Overstock.Deepen(offer, Sample.WithCart(lines), Caps).Deeper;
}
