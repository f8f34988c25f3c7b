using DemoStore.Services.Shipping;
using DemoStore.Services.Tax;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Domain.Stores;
using Nop.Core.Domain.Tax;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Carts.Memory;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Carts;

/// <summary>What the carts of one shop have in common, drawn at random: settings, goods, the shop's own discounts, and our campaigns with their carriers.</summary>
internal sealed class DrawnShop(MemoryShop shop, Draw draw)
{
    private const int TaxCategories = 3;
    private const int Lanes = 3;

    private static readonly (RewardKind Reward, ScopeKind Scope)[] Shapes =
    [
        .. Enum.GetValues<ScopeKind>().Select(scope => (RewardKind.PercentOff, scope)),
        .. Enum.GetValues<ScopeKind>().Select(scope => (RewardKind.AmountOff, scope)),
        (RewardKind.FreeShipping, ScopeKind.Shipping),
        (RewardKind.Gift, ScopeKind.Products),
        (RewardKind.Gift, ScopeKind.Variant),
        (RewardKind.BuyXGetY, ScopeKind.Products),
        (RewardKind.BuyXGetY, ScopeKind.Variant),
        (RewardKind.BuyXGetY, ScopeKind.Categories),
        (RewardKind.BuyXGetY, ScopeKind.Manufacturers),
        (RewardKind.LineReward, ScopeKind.Products),
        (RewardKind.LineReward, ScopeKind.Categories),
        (RewardKind.Points, ScopeKind.OrderSubTotal)
    ];

    public List<Product> Products { get; } = [];

    public List<int> CategoryIds { get; } = [];

    public List<int> ManufacturerIds { get; } = [];

    /// <summary>Of the products that come in several, their choices as the host writes them.</summary>
    public Dictionary<int, string[]> Choices { get; } = [];

    public List<(Campaign Campaign, CampaignTerms Terms)> Campaigns { get; } = [];

    /// <summary>The carriers of the journey of the settings.</summary>
    public IReadOnlyList<Carrier> Journey { get; private set; } = [];

    public int GuestRoleId { get; private set; }

    public int FreeShippingRoleId { get; private set; }

    public async Task WriteAsync()
    {
        shop.Data.Clear();
        await shop.ForgetAsync();
        WriteSettings();
        WriteStore();
        WriteGoods();
        for (var i = draw.Number(0, 6); i > 0; i--)
            WriteDiscount();
        await WriteCampaignsAsync();
        await shop.ForgetAsync();
    }

    private void WriteSettings()
    {
        var cart = shop.Settings.Get<ShoppingCartSettings>();
        cart.RoundPricesDuringCalculation = draw.Chance(0.8);
        cart.GroupTierPricesForDistinctShoppingCartItems = draw.Chance(0.3);
        shop.Settings.Get<CurrencySettings>().PrimaryStoreCurrencyId = CartHost.Currency.Id;
        var catalog = shop.Settings.Get<CatalogSettings>();
        (catalog.IgnoreDiscounts, catalog.CacheProductPrices) = (draw.Chance(0.02), draw.Chance(0.5));

        var tax = shop.Settings.Get<TaxSettings>();
        (tax.PricesIncludeTax, tax.ShippingIsTaxable, tax.ShippingPriceIncludesTax) = (draw.Chance(0.3), draw.Chance(0.5), draw.Chance(0.3));
        tax.ShippingTaxClassId = draw.Number(0, TaxCategories);
        for (var category = 1; category <= TaxCategories; category++)
            shop.Settings.Values[TaxService.RateSettingKey(category)] = draw.Percentage(0, 25);

        var shipping = shop.Settings.Get<ShippingSettings>();
        (shipping.FreeShippingOverXEnabled, shipping.FreeShippingOverXIncludingTax) = (draw.Chance(0.5), draw.Chance(0.5));
        shipping.FreeShippingOverXValue = draw.Money(10m, 300m);
        var rates = shop.Settings.Get<FlatRateSettings>();
        rates.Ground = draw.Money(1m, 30m);
        rates.SecondDayAir = rates.NextDayAir = draw.Chance(0.7) ? rates.Ground : rates.Ground + 5m;

        var orders = shop.Settings.Get<OrderSettings>();
        orders.MinOrderSubtotalAmount = draw.Chance(0.3) ? draw.Money(5m, 100m) : 0m;
        orders.MinOrderSubtotalAmountIncludingTax = draw.Chance(0.5);
        orders.MinOrderTotalAmount = draw.Chance(0.3) ? draw.Money(5m, 100m) : 0m;

        WriteOwnersLimits();
    }

    private void WriteOwnersLimits()
    {
        var ours = shop.Settings.Get<DynamicOffersSettings>();
        ours.MaximumDiscountPerOrder = draw.Money(3m, 200m);
        ours.HesitationPercentage = draw.Percentage(1, 20);
        ours.ReturnPercentage = draw.Percentage(1, 40);
        ours.MaximumOrderDiscountPercentage = draw.Chance(0.5) ? 100m : draw.Percentage(5, 90);
        ours.MaximumOrderDiscount = draw.Chance(0.7) ? 0m : draw.Money(3m, 200m);
        ours.MarginFloorPercentage = draw.Chance(0.5) ? 0m : draw.Percentage(1, 50);
        shop.Settings.Values[$"{nameof(DynamicOffersSettings)}.{nameof(DynamicOffersSettings.Enabled)}"] = true;
    }

    private void WriteStore()
    {
        shop.Data.Add(new Store { Id = CartHost.StoreId, Name = "Store" });
        shop.Data.Add(CartHost.Currency);
        GuestRoleId = shop.Data.Add(new CustomerRole { Name = "Guests", SystemName = NopCustomerDefaults.GuestsRoleName, Active = true }).Id;
        FreeShippingRoleId = shop.Data.Add(new CustomerRole { Name = "Friends", SystemName = "Friends", Active = true, FreeShipping = true }).Id;
    }

    private void WriteGoods()
    {
        for (var i = 0; i < 5; i++)
        {
            var parent = i > 1 && draw.Chance(0.7) ? draw.OneOf(CategoryIds) : 0;
            CategoryIds.Add(shop.Data.Add(new Category { Name = $"Category {i}", ParentCategoryId = parent, Published = true }).Id);
        }

        var floors = CategoryIds.Where(_ => draw.Chance(0.15)).Select(id => $"{id}={draw.Number(1, 60)}");
        shop.Settings.Get<DynamicOffersSettings>().CategoryMarginFloors = string.Join(';', floors);

        for (var i = 0; i < 3; i++)
            ManufacturerIds.Add(shop.Data.Add(new Manufacturer { Name = $"Manufacturer {i}", Published = true }).Id);

        for (var i = 0; i < 12; i++)
            WriteProduct(i);
    }

    private void WriteProduct(int number)
    {
        var price = draw.Money(0.5m, 200m);
        var product = shop.Data.Add(new Product
        {
            Name = $"Product {number}",
            ProductType = ProductType.SimpleProduct,
            Price = draw.Chance(0.9) ? price : price + 0.0049m,
            ProductCost = draw.Chance(0.4) ? 0m : Math.Round(price * draw.Number(5, 105) / 100m, 2),
            TaxCategoryId = draw.Number(0, TaxCategories),
            IsTaxExempt = draw.Chance(0.05),
            IsShipEnabled = draw.Chance(0.85),
            IsFreeShipping = draw.Chance(0.1),
            AdditionalShippingCharge = draw.Chance(0.2) ? draw.Money(0.5m, 10m) : 0m,
            IsGiftCard = draw.Chance(0.03),
            CustomerEntersPrice = draw.Chance(0.03),
            Published = true
        });
        Products.Add(product);
        if (draw.Chance(0.8))
            shop.Data.Add(new ProductCategory { ProductId = product.Id, CategoryId = draw.OneOf(CategoryIds) });
        if (draw.Chance(0.6))
            shop.Data.Add(new ProductManufacturer { ProductId = product.Id, ManufacturerId = draw.OneOf(ManufacturerIds) });
        if (draw.Chance(0.15))
            shop.Data.Add(new TierPrice { ProductId = product.Id, Quantity = draw.Number(2, 4), Price = Math.Round(price * draw.Number(50, 95) / 100m, 2) });
        if (draw.Chance(0.1))
            WriteChoices(product);
    }

    private void WriteChoices(Product product)
    {
        var mapping = shop.Data.Add(new ProductAttributeMapping { ProductId = product.Id, AttributeControlTypeId = (int)AttributeControlType.DropdownList });
        var values = Enumerable.Range(0, 2).Select(_ => shop.Data.Add(new ProductAttributeValue
        {
            ProductAttributeMappingId = mapping.Id,
            PriceAdjustment = draw.Chance(0.5) ? draw.Money(0.5m, 10m) : 0m,
            PriceAdjustmentUsePercentage = draw.Chance(0.2),
            Cost = draw.Chance(0.5) ? draw.Money(0.5m, 5m) : 0m
        }));
        Choices[product.Id] = values
            .Select(value => $"""<Attributes><ProductAttribute ID="{mapping.Id}"><ProductAttributeValue><Value>{value.Id}</Value></ProductAttributeValue></ProductAttribute></Attributes>""")
            .ToArray();
    }

    private void WriteDiscount()
    {
        var isPercentage = draw.Chance(0.6);
        var discount = shop.Data.Add(new Discount
        {
            Name = $"Sale {draw.Number(0, 1_000)}",
            DiscountType = draw.OneOf<DiscountType>(),
            UsePercentage = isPercentage,
            DiscountPercentage = isPercentage ? draw.Percentage(1, 50) : 0m,
            DiscountAmount = isPercentage ? 0m : draw.Money(0.5m, 40m),
            MaximumDiscountAmount = isPercentage && draw.Chance(0.4) ? draw.Money(1m, 30m) : null,
            IsCumulative = draw.Chance(0.4),
            MaximumDiscountedQuantity = draw.Chance(0.3) ? draw.Number(1, 3) : null,
            AppliedToSubCategories = draw.Chance(0.5),
            DiscountLimitation = DiscountLimitationType.Unlimited,
            IsActive = true
        });
        switch (discount.DiscountType)
        {
            case DiscountType.AssignedToSkus:
                foreach (var product in draw.SomeOf(Products, draw.Number(1, 6)))
                    shop.Data.Add(new DiscountProductMapping { DiscountId = discount.Id, EntityId = product.Id });
                break;
            case DiscountType.AssignedToCategories:
                foreach (var id in draw.SomeOf(CategoryIds, draw.Number(1, 2)))
                    shop.Data.Add(new DiscountCategoryMapping { DiscountId = discount.Id, EntityId = id });
                break;
            case DiscountType.AssignedToManufacturers:
                shop.Data.Add(new DiscountManufacturerMapping { DiscountId = discount.Id, EntityId = draw.OneOf(ManufacturerIds) });
                break;
        }
    }

    private async Task WriteCampaignsAsync()
    {
        await using var scope = shop.CreateScope();
        var maximum = shop.Settings.Get<DynamicOffersSettings>().MaximumDiscountPerOrder;
        var store = scope.ServiceProvider.GetRequiredService<ICampaignStore>();
        var journey = CarrierTerms.OfSubTotal(shop.Settings.Get<DynamicOffersSettings>().ReturnPercentage, maximum);
        var carriers = new HashSet<CarrierTerms> { journey };
        for (var i = 0; i < 4; i++)
        {
            var terms = DrawTerms();
            if (CampaignProblems.Find(terms) is [var problem, ..])
                throw new InvalidOperationException($"No owner could save these terms, {problem}: {terms.ToJson()}");

            // No more than the shop would carry at once.
            var wanted = carriers.Concat(terms.Ladder.Select(rung => CarrierTerms.Of(terms, rung, maximum)).OfType<CarrierTerms>()).ToHashSet();
            if (wanted.Count(carrier => carrier.IsOfOrder) > CarrierService.ActiveLimit)
                continue;

            carriers = wanted;
            var campaign = new Campaign { Name = $"Campaign {i}", Status = CampaignStatus.Live };
            await store.InsertAsync(campaign);
            campaign.VersionId = (await store.AddVersionAsync(campaign.Id, terms, Sample.Now)).Id;
            await store.UpdateAsync(campaign);
            Campaigns.Add((campaign, terms));
        }

        await scope.ServiceProvider.GetRequiredService<CarrierService>().EnsureAsync(carriers);
        Journey = (await scope.ServiceProvider.GetRequiredService<ICarrierStore>().GetAllAsync()).Where(carrier => carrier.ToTerms() == journey).ToList();
    }

    private CampaignTerms DrawTerms()
    {
        var (reward, scope) = draw.OneOf(Shapes);

        return new CampaignTerms
        {
            Reward = reward,
            LineReward = reward == RewardKind.LineReward ? "cheapest_free" : null,
            Scope = DrawScope(reward, scope),
            Ladder = DrawLadder(reward),
            MaximumAmount = draw.Chance(0.5) ? null : draw.Money(2m, 100m),
            Lane = $"lane {draw.Number(1, Lanes)}",
            IsExclusive = draw.Chance(0.15)
        };
    }

    private OfferScope DrawScope(RewardKind reward, ScopeKind kind)
    {
        var variant = draw.OneOf(Products);
        var terms = new OfferScope
        {
            Kind = kind,
            Ids = kind switch
            {
                ScopeKind.Products => Ids(reward == RewardKind.Gift ? 1 : draw.Number(1, 6)),
                ScopeKind.Variant => [variant.Id],
                ScopeKind.Bundle => Ids(draw.Number(2, 3)),
                ScopeKind.Categories => draw.SomeOf(CategoryIds, draw.Number(1, 3)),
                ScopeKind.Manufacturers => draw.SomeOf(ManufacturerIds, draw.Number(1, 2)),
                _ => []
            },
            AttributesXml = kind == ScopeKind.Variant && Choices.TryGetValue(variant.Id, out var choices) ? choices[0] : null
        };

        return reward switch
        {
            RewardKind.Gift => terms with { Units = draw.Number(1, 2) },
            RewardKind.BuyXGetY => terms with { Buy = new BuyTerms(draw.OneOf(Products).Id, draw.Number(1, 2), draw.Number(1, 2)) },
            _ when terms.IsOfLines && draw.Chance(0.3) => terms with { Units = draw.Number(1, 3) },
            _ => terms
        };
    }

    private int[] Ids(int count) => draw.SomeOf(Products, count).Select(product => product.Id).ToArray();

    private List<Rung> DrawLadder(RewardKind reward)
    {
        var rungs = new List<Rung>();
        var from = draw.Chance(0.8) ? 0m : draw.Money(5m, 60m);
        for (var i = draw.Number(1, 3); i > 0; i--)
        {
            rungs.Add(new Rung(from, DrawDepth(reward)));
            from += draw.Money(10m, 100m);
        }

        return rungs;
    }

    private decimal DrawDepth(RewardKind reward) => reward switch
    {
        RewardKind.PercentOff or RewardKind.BuyXGetY => draw.Chance(0.1) ? 100m : draw.Percentage(1, 60),
        RewardKind.AmountOff => draw.Money(0.5m, 60m),
        RewardKind.LineReward => draw.Number(2, 4),
        RewardKind.Points => draw.Number(1, 500),
        _ => 100m
    };
}
