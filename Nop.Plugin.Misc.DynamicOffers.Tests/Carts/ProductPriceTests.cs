using DemoStore.Services.Tax;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Core.Domain.Tax;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Carts.Memory;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Carts;

/// <summary>What a product's page says beside the shop's price, by the demo's own totals: a teapot of 49 and a mug of 14, which is 12.50 from three on.</summary>
public sealed class ProductPriceTests : IAsyncLifetime
{
    private const int TaxCategoryId = 1;

    private readonly MemoryShop _shop = new();
    private readonly List<CarrierTerms> _depths = [];
    private readonly IWorkContext _workContext = FakeShop.WorkContext(Sample.Customer());

    private Product _teapot = null!;
    private Product _mug = null!;

    public Task InitializeAsync()
    {
        _shop.Data.Add(new Store { Id = CartHost.StoreId });
        _shop.Data.Add(CartHost.Currency);
        _shop.Data.Add(new Customer { Id = Sample.CustomerId, Active = true });
        _shop.Data.Add(Sample.Shopper());
        _shop.Settings.Get<CurrencySettings>().PrimaryStoreCurrencyId = CartHost.Currency.Id;
        _shop.Settings.Values["DynamicOffersSettings.Enabled"] = true;
        _shop.Settings.Values[TaxService.RateSettingKey(TaxCategoryId)] = 25m;
        var ours = _shop.Settings.Get<DynamicOffersSettings>();
        (ours.Enabled, ours.MaximumDiscountPerOrder) = (true, 100m);
        _workContext.GetTaxDisplayTypeAsync().Returns(TaxDisplayType.ExcludingTax);
        (_teapot, _mug) = (AddProduct(49m), AddProduct(14m));
        _shop.Data.Add(new TierPrice { ProductId = _mug.Id, Quantity = 3, Price = 12.50m });

        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task A_gift_that_is_in_the_cart_is_not_promised_a_second_time()
    {
        await LaunchAsync(Gift());
        AddLine(_teapot);
        Assert.Equal((0m, 14m), await PriceAsync(_mug));

        AddLine(_mug);
        Assert.Null(await PriceAsync(_mug));
    }

    [Fact]
    public async Task Units_that_are_few_stay_with_the_line_that_has_them()
    {
        await LaunchAsync(new CampaignTerms { Ladder = [new Rung(0m, 10m)], Scope = On(_mug, _teapot) with { Units = 1 } });
        Assert.Equal((44.10m, 49m), await PriceAsync(_teapot));

        AddLine(_mug);
        Assert.Null(await PriceAsync(_teapot));
    }

    [Fact]
    public async Task The_unit_joins_the_line_that_there_is_with_the_price_of_that_many()
    {
        await LaunchAsync(new CampaignTerms { Ladder = [new Rung(0m, 10m)] });
        Assert.Equal((12.60m, 14m), await PriceAsync(_mug));

        // The third makes the other two cheaper: no page shows what it costs the shopper then.
        var line = AddLine(_mug, quantity: 2);
        Assert.Equal((8.55m, 9.50m), await PriceAsync(_mug));

        line.Quantity = 3;
        Assert.Equal((11.25m, 12.50m), await PriceAsync(_mug));
        Assert.Equal(3, line.Quantity);
    }

    [Fact]
    public async Task Of_what_is_in_the_cart_in_another_choice_the_tier_is_open()
    {
        await LaunchAsync(new CampaignTerms { Ladder = [new Rung(0m, 10m)] });
        var mapping = _shop.Data.Add(new ProductAttributeMapping { ProductId = _mug.Id });
        AddLine(_teapot).AttributesXml = AddLine(_mug, quantity: 2).AttributesXml =
            $"<Attributes><ProductAttribute ID=\"{mapping.Id}\"><ProductAttributeValue><Value>1</Value></ProductAttributeValue></ProductAttribute></Attributes>";

        Assert.Null(await PriceAsync(_mug));
        Assert.Equal((44.10m, 49m), await PriceAsync(_teapot));
    }

    [Fact]
    public async Task What_the_unit_takes_from_another_line_is_not_promised()
    {
        await LaunchAsync(new CampaignTerms { Reward = RewardKind.AmountOff, Ladder = [new Rung(0m, 5m)], Scope = On(_mug, _teapot), MaximumAmount = 10m });
        AddLine(_mug);
        Assert.Equal((44m, 49m), await PriceAsync(_teapot));

        // Both mugs are 5 off then, and the teapot is not any more.
        AddLine(_teapot);
        Assert.Null(await PriceAsync(_mug));
    }

    [Fact]
    public async Task A_step_that_the_product_reaches_is_in_its_price()
    {
        await LaunchAsync(new CampaignTerms { Ladder = [new Rung(40m, 10m), new Rung(60m, 20m)] });

        Assert.Null(await PriceAsync(_mug));
        Assert.Equal((44.10m, 49m), await PriceAsync(_teapot));

        AddLine(_teapot);
        Assert.Equal((11.20m, 14m), await PriceAsync(_mug));
    }

    [Fact]
    public async Task A_price_of_one_choice_of_attributes_hides_that_of_the_product()
    {
        await LaunchAsync(new CampaignTerms { Ladder = [new Rung(0m, 5m)] });
        _shop.Data.Add(new ProductAttributeCombination { ProductId = _mug.Id, StockQuantity = 3 });
        Assert.Equal((13.30m, 14m), await PriceAsync(_mug));

        _shop.Data.Add(new ProductAttributeCombination { ProductId = _teapot.Id, OverriddenPrice = 55m });
        Assert.Null(await PriceAsync(_teapot));
    }

    [Theory]
    [InlineData(TaxDisplayType.IncludingTax, 47.5, 50)]
    [InlineData(TaxDisplayType.ExcludingTax, 38, 40)]
    public async Task Tax_is_in_it_where_product_pages_show_it_whatever_the_subtotal_does(TaxDisplayType shown, double price, double full)
    {
        _shop.Settings.Get<TaxSettings>().ForceTaxExclusionFromOrderSubtotal = true;
        _workContext.GetTaxDisplayTypeAsync().Returns(shown);
        await LaunchAsync(new CampaignTerms { Ladder = [new Rung(0m, 5m)] });
        var product = AddProduct(40m);
        product.TaxCategoryId = TaxCategoryId;

        Assert.Equal(((decimal)price, (decimal)full), await PriceAsync(product));
    }

    [Fact]
    public async Task What_the_limits_say_of_a_supposed_cart_is_not_kept()
    {
        await LaunchAsync(new CampaignTerms { Ladder = [new Rung(0m, 10m)] });
        _shop.Settings.Get<DynamicOffersSettings>().MarginFloorPercentage = 20m;
        Assert.Equal((44.10m, 49m), await PriceAsync(_teapot));

        _teapot.ProductCost = 40m;
        Assert.Null(await PriceAsync(_teapot));
    }

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public async Task No_step_is_shown_that_costs_what_is_held_or_is_never_taken(bool isLadderAlone, bool isGiftAlone, bool isShown)
    {
        await LaunchAsync(new CampaignTerms { Ladder = [new Rung(150m, 20m)], Lane = "ladder", IsExclusive = isLadderAlone });
        Assert.Equal(150m, (await NextAsync(ofEmpty: true))?.Missing);
        Assert.Null(await NextAsync(ofEmpty: false));
        AddLine(_teapot);
        Assert.Equal(101m, (await NextAsync())?.Missing);

        AddLine(_mug);
        await LaunchAsync(Gift() with { IsExclusive = isGiftAlone });

        Assert.Equal(isShown ? 87m : null, (await NextAsync())?.Missing);
    }

    [Fact]
    public async Task An_exclusive_offer_that_holds_goes_on_to_its_next_step()
    {
        await LaunchAsync(new CampaignTerms { Ladder = [new Rung(0m, 10m), new Rung(150m, 20m)], IsExclusive = true });
        AddLine(_teapot);

        Assert.Equal(101m, (await NextAsync())?.Missing);
    }

    [Fact]
    public async Task A_page_speaks_of_an_offer_on_lines_only_where_its_product_is_part_of_it()
    {
        await LaunchAsync(new CampaignTerms { Ladder = [new Rung(0m, 12.5m)], Scope = On(_mug) });
        Assert.Equal((false, 1), await SpeaksAsync(_mug));
        Assert.Equal((false, 0), await SpeaksAsync(_teapot));

        AddLine(_mug);
        Assert.Equal((true, 0), await SpeaksAsync(_mug));
        Assert.Equal((false, 0), await SpeaksAsync(_teapot));
    }

    [Fact]
    public async Task Of_a_ladder_the_step_is_spoken_of_that_the_cart_reaches()
    {
        await LaunchAsync(new CampaignTerms { Ladder = [new Rung(40m, 10m), new Rung(150m, 20m)] });
        var grant = _shop.Data.GetTable<Grant>().Single();
        Assert.Null(await AskAsync<OfferChoices, decimal?>(choices => choices.FindReachedAsync(grant)));

        AddLine(_teapot);
        Assert.Equal(10m, await AskAsync<OfferChoices, decimal?>(choices => choices.FindReachedAsync(grant)));
    }

    private CampaignTerms Gift() => new() { Reward = RewardKind.Gift, Ladder = [new Rung(40m, 100m)], Scope = On(_mug) with { Units = 1 }, Lane = "gift" };

    private static OfferScope On(params Product[] products) => new() { Kind = ScopeKind.Products, Ids = products.Select(product => product.Id).ToList() };

    private Product AddProduct(decimal price) => _shop.Data.Add(new Product { Price = price, IsShipEnabled = true, Published = true });

    private ShoppingCartItem AddLine(Product product, int quantity = 1)
    {
        var line = Sample.CartItem(product.Id, quantity);
        line.Id = 0;

        return _shop.Data.Add(line);
    }

    private async Task LaunchAsync(CampaignTerms terms)
    {
        await using var scope = _shop.CreateScope();
        var campaigns = scope.ServiceProvider.GetRequiredService<ICampaignStore>();
        var campaign = new Campaign { Status = CampaignStatus.Live };
        await campaigns.InsertAsync(campaign);
        var version = await campaigns.AddVersionAsync(campaign.Id, terms, Sample.Now);
        _depths.AddRange(terms.Ladder.Select(rung => CarrierTerms.Of(terms, rung, 100m)!));
        await scope.ServiceProvider.GetRequiredService<CarrierService>().EnsureAsync(_depths);
        var grant = Sample.Grant(tier: OfferTier.OfCampaign(campaign.Id, 1), discountId: 0);
        (grant.CampaignId, grant.CampaignVersionId, grant.Lane) = (campaign.Id, version.Id, terms.Lane);
        _shop.Data.Add(grant);
    }

    // One more unit, with offers and without.
    private Task<(decimal Price, decimal Full)?> PriceAsync(Product product) => AskAsync<PersonalPrices, (decimal, decimal)?>(
        async prices => await prices.GetProductPriceAsync(product.Id) is { } price ? (price.Price, price.Full) : null);

    private Task<NextStep?> NextAsync(bool ofEmpty = false) => AskAsync<NextSteps, NextStep?>(steps => steps.FindAsync(ofEmpty));

    private Task<(bool Holds, int Resting)> SpeaksAsync(Product product) => AskAsync<OfferChoices, (bool, int)>(async choices =>
    {
        var (holds, resting) = await choices.FindOnProductAsync(product.Id);

        return (holds is not null, resting.Count);
    });

    private async Task<TAnswer> AskAsync<T, TAnswer>(Func<T, Task<TAnswer>> askAsync)
    {
        await using var scope = _shop.CreateScope();
        CartHost.BeginRequest(scope.ServiceProvider);

        return await askAsync(ActivatorUtilities.CreateInstance<T>(scope.ServiceProvider, _workContext));
    }
}
