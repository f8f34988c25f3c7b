using DemoStore.Services.Shipping;
using DemoStore.Services.Tax;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Domain.Stores;
using Nop.Core.Domain.Tax;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Carts.Memory;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Carts;

/// <summary>What random carts found; one product of 125, tax of 25 % and a cost of 90, one of 100 without tax and of unknown cost, and an offer of some money off.</summary>
public sealed class OrderGuardTests : IAsyncLifetime
{
    private const int TaxCategoryId = 1;

    private readonly MemoryShop _shop = new();

    public Task InitializeAsync()
    {
        _shop.Data.Add(new Store { Id = CartHost.StoreId });
        _shop.Data.Add(CartHost.Currency);
        _shop.Settings.Get<CurrencySettings>().PrimaryStoreCurrencyId = CartHost.Currency.Id;
        _shop.Settings.Values["DynamicOffersSettings.Enabled"] = true;
        _shop.Settings.Values[TaxService.RateSettingKey(TaxCategoryId)] = 25m;
        var ours = _shop.Settings.Get<DynamicOffersSettings>();
        (ours.Enabled, ours.MaximumDiscountPerOrder) = (true, 100m);

        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    // After 9 off 100 + 100 the first is sold for 95.50.
    [Theory]
    [InlineData(5.7, true)]
    [InlineData(5.8, false)]
    public async Task Tax_in_the_prices_is_no_margin(double floor, bool allowed)
    {
        _shop.Settings.Get<TaxSettings>().PricesIncludeTax = true;
        _shop.Settings.Get<DynamicOffersSettings>().MarginFloorPercentage = (decimal)floor;
        AddLine(125m, cost: 90m, TaxCategoryId);
        AddLine(100m, cost: 0m, taxCategoryId: 0);

        Assert.Equal(allowed, await IsAllowedAsync(off: 9m));
    }

    // 156.25 with tax, and 143.75 after 10 off.
    [Theory]
    [InlineData(143, true)]
    [InlineData(150, false)]
    public async Task Free_shipping_that_looks_at_prices_with_tax_is_not_lost(double over, bool allowed)
    {
        var shipping = _shop.Settings.Get<ShippingSettings>();
        (shipping.FreeShippingOverXEnabled, shipping.FreeShippingOverXIncludingTax, shipping.FreeShippingOverXValue) = (true, true, (decimal)over);
        Assert.Null(new FlatRates(_shop.Settings.Get<FlatRateSettings>()).GetFixedRate());
        AddLine(125m, cost: 0m, TaxCategoryId);

        Assert.Equal(allowed, await IsAllowedAsync(off: 10m));
    }

    // The same, where only the goods below a category must leave so much.
    [Theory]
    [InlineData("4=5.7", true)]
    [InlineData("4=5.8", false)]
    [InlineData("9=50", true)]
    [InlineData("4=5.7,9=50", false)]
    public async Task A_category_and_those_below_leave_their_own_margin(string floors, bool allowed)
    {
        _shop.Settings.Get<TaxSettings>().PricesIncludeTax = true;
        _shop.Settings.Get<DynamicOffersSettings>().CategoryMarginFloors = floors;
        _shop.Data.Add(new Category { Id = 4, Published = true });
        _shop.Data.Add(new Category { Id = 6, ParentCategoryId = 4, Published = true });
        _shop.Data.Add(new ProductCategory { CategoryId = 6, ProductId = AddLine(125m, cost: 90m, TaxCategoryId) });
        AddLine(100m, cost: 99m, taxCategoryId: 0);

        Assert.Equal(allowed, await IsAllowedAsync(off: 9m));
    }

    private int AddLine(decimal price, decimal cost, int taxCategoryId)
    {
        var product = _shop.Data.Add(new Product { Price = price, ProductCost = cost, TaxCategoryId = taxCategoryId, IsShipEnabled = true, Published = true });
        var line = Sample.CartItem(product.Id);
        line.ShoppingCartType = ShoppingCartType.ShoppingCart;
        _shop.Data.Add(line);

        return product.Id;
    }

    private async Task<bool> IsAllowedAsync(decimal off)
    {
        _shop.Data.Add(new Customer { Id = Sample.CustomerId, Active = true });
        _shop.Data.Add(Sample.Shopper());
        await using var scope = _shop.CreateScope();
        var campaigns = scope.ServiceProvider.GetRequiredService<ICampaignStore>();
        var terms = new CampaignTerms { Reward = RewardKind.AmountOff, Ladder = [new Rung(0m, off)] };
        var campaign = new Campaign { Status = CampaignStatus.Live };
        await campaigns.InsertAsync(campaign);
        var version = await campaigns.AddVersionAsync(campaign.Id, terms, Sample.Now);
        await scope.ServiceProvider.GetRequiredService<CarrierService>().EnsureAsync([CarrierTerms.Of(terms, terms.Ladder[0], 100m)!]);
        var grant = Sample.Grant(tier: OfferTier.OfCampaign(campaign.Id, 1), discountId: 0);
        (grant.CampaignId, grant.CampaignVersionId) = (campaign.Id, version.Id);
        _shop.Data.Add(grant);

        CartHost.BeginRequest(scope.ServiceProvider);
        var answers = scope.ServiceProvider.GetRequiredService<RequestAnswers>();
        Assert.Single((await answers.GetAsync(Sample.CustomerId, CartHost.StoreId)).Held);

        return (await answers.GetAllowedAsync(Sample.CustomerId, CartHost.StoreId)).Held.Count == 1;
    }
}
