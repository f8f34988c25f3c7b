using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Redemption;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Redemption;

public class LineAllocationTests
{
    private const decimal Plenty = 1_000_000m;

    [Fact]
    public void A_percentage_is_off_every_unit_of_the_lines_that_are_meant()
    {
        var terms = Percent(20m, Of(ScopeKind.Products, 3));

        Assert.Equal([new LineShare(11, 2, 20m, 0m)], Allocate(terms, Cart(Line(11, 3, 2, 10m), Line(12, 4, 5, 10m))));
    }

    [Fact]
    public void So_many_units_are_taken_in_the_cart_s_order()
    {
        var terms = Percent(50m, Of(ScopeKind.Products, 3, 4) with { Units = 3 });

        Assert.Equal([new LineShare(11, 2, 50m, 0m), new LineShare(12, 1, 50m, 0m)], Allocate(terms, Cart(Line(12, 4, 5, 10m), Line(11, 3, 2, 10m))));
    }

    [Fact]
    public void A_variant_is_the_product_in_that_choice_alone()
    {
        var terms = Percent(10m, Of(ScopeKind.Variant, 3) with { AttributesXml = "<red/>" });

        Assert.Equal([12], Allocate(terms, Cart(Line(11, 3, 1, 10m, "<blue/>"), Line(12, 3, 1, 10m, "<red/>"))).Select(share => share.ItemId));
    }

    [Fact]
    public void Categories_and_manufacturers_are_those_of_the_line()
    {
        var cart = Cart(Line(11, 3, 1, 10m) with { CategoryIds = [5, 6] }, Line(12, 4, 1, 10m) with { ManufacturerIds = [5] });

        Assert.Equal([11], Allocate(Percent(10m, Of(ScopeKind.Categories, 6)), cart).Select(share => share.ItemId));
        Assert.Equal([12], Allocate(Percent(10m, Of(ScopeKind.Manufacturers, 5)), cart).Select(share => share.ItemId));
    }

    [Theory]
    [InlineData(1, 1, 5, 1)]
    [InlineData(3, 1, 5, 3)]
    [InlineData(3, 2, 5, 1)]
    [InlineData(9, 1, 2, 2)]
    [InlineData(0, 1, 5, 0)]
    public void For_so_many_A_there_are_so_many_B(int bought, int buy, int inCart, int free)
    {
        var terms = new CampaignTerms
        {
            Reward = RewardKind.BuyXGetY,
            Scope = Of(ScopeKind.Products, 4) with { Buy = new BuyTerms(3, buy) },
            Ladder = [new Rung(0m, 100m)]
        };

        Assert.Equal(free, Allocate(terms, Cart(Line(11, 3, bought, 10m), Line(12, 4, inCart, 8m))).Sum(share => share.Units));
    }

    [Theory]
    [InlineData(2, 1, 1, 2, 0)]
    [InlineData(2, 1, 1, 3, 1)]
    [InlineData(2, 1, 1, 6, 2)]
    [InlineData(1, 1, 1, 5, 2)]
    public void Who_buys_A_and_gets_A_pays_for_the_first(int buy, int gets, int itemId, int inCart, int free)
    {
        var terms = new CampaignTerms
        {
            Reward = RewardKind.BuyXGetY,
            Scope = Of(ScopeKind.Products, 3) with { Buy = new BuyTerms(3, buy, gets) },
            Ladder = [new Rung(0m, 100m)]
        };

        Assert.Equal(free, Allocate(terms, Cart(Line(itemId, 3, inCart, 10m))).Sum(share => share.Units));
    }

    [Fact]
    public void A_bundle_is_one_of_each_as_often_as_all_are_there()
    {
        var terms = Percent(15m, Of(ScopeKind.Bundle, 3, 4));

        Assert.Equal(
            [new LineShare(11, 2, 15m, 0m), new LineShare(12, 2, 15m, 0m)],
            Allocate(terms, Cart(Line(11, 3, 2, 10m), Line(12, 4, 5, 10m), Line(13, 9, 5, 10m))));
        Assert.Empty(Allocate(terms, Cart(Line(11, 3, 2, 10m))));
    }

    [Fact]
    public void An_amount_is_off_each_unit_and_never_more_than_the_unit_costs()
    {
        var terms = new CampaignTerms { Reward = RewardKind.AmountOff, Scope = Of(ScopeKind.Products, 3, 4), Ladder = [new Rung(0m, 5m)] };

        Assert.Equal([new LineShare(11, 1, 0m, 5m), new LineShare(12, 2, 0m, 3m)], Allocate(terms, Cart(Line(11, 3, 1, 10m), Line(12, 4, 2, 3m))));
    }

    [Fact]
    public void Units_that_would_go_over_the_most_are_left_out()
    {
        var terms = Percent(50m, Of(ScopeKind.Products, 3));

        Assert.Equal(4, Allocate(terms, Cart(Line(11, 3, 9, 10m)), most: 24.99m).Sum(share => share.Units));
        Assert.Empty(Allocate(terms, Cart(Line(11, 3, 9, 10m)), most: 4.99m));
    }

    [Fact]
    public void A_price_that_the_shopper_names_takes_no_discount() =>
        Assert.Empty(Allocate(Percent(50m, Of(ScopeKind.Products, 3)), Cart(Line(11, 3, 1, 10m) with { TakesDiscounts = false })));

    /// <summary>Against one unit at a time, as a cashier would do it.</summary>
    [Fact]
    public void Random_carts_come_out_as_unit_by_unit()
    {
        var random = new Random(5);
        for (var round = 0; round < 2_000; round++)
        {
            var cart = Cart([.. Enumerable.Range(1, random.Next(1, 6)).Select(id => Line(id, random.Next(1, 4), random.Next(1, 6), random.Next(1, 40)))]);
            var (limit, depth, most) = (random.Next(1, 10), random.Next(1, 101), random.Next(1, 60));
            var terms = Percent(depth, Of(ScopeKind.Products, 1, 2) with { Units = limit });

            var expected = new Dictionary<int, int>();
            var (left, money) = (limit, (decimal)most);
            foreach (var line in cart.Lines.Where(line => line.ProductId <= 2))
            {
                for (var unit = 0; unit < line.Quantity && left > 0; unit++)
                {
                    left--;
                    var off = line.UnitPrice * depth / 100m;
                    if (off > money)
                        continue;

                    money -= off;
                    expected[line.ItemId] = expected.GetValueOrDefault(line.ItemId) + 1;
                }
            }

            Assert.Equal(expected, Allocate(terms, cart, most).ToDictionary(share => share.ItemId, share => share.Units));
        }
    }

    private static IReadOnlyList<LineShare> Allocate(CampaignTerms terms, CartView cart, decimal most = Plenty) =>
        LineAllocation.Allocate(terms, terms.Ladder[0], cart, most);

    private static CampaignTerms Percent(decimal depth, OfferScope scope) => new() { Scope = scope, Ladder = [new Rung(0m, depth)] };

    private static OfferScope Of(ScopeKind kind, params int[] ids) => new() { Kind = kind, Ids = ids };

    private static CartView Cart(params CartLine[] lines) => new(lines);

    private static CartLine Line(int itemId, int productId, int quantity, decimal unitPrice, string attributesXml = "") =>
        new(itemId, productId, attributesXml, quantity, unitPrice, CategoryIds: [], ManufacturerIds: []);
}
