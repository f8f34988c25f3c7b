using System.Globalization;
using DemoStore.Services.Discounts;
using DemoStore.Services.Shipping;
using DemoStore.Services.Tax;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Configuration;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Configuration;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Domain.Tax;
using Nop.Data;
using Nop.Services.Common;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo;

/// <summary>Writes what a case needs into the shop's database.</summary>
public sealed class GoldenCaseBuilder(IServiceProvider services)
{
    private readonly Dictionary<string, string> _settings = [];
    private readonly Dictionary<string, int> _taxCategories = [];
    private readonly Dictionary<string, int> _categories = [];
    private readonly Dictionary<string, int> _manufacturers = [];
    private readonly Dictionary<string, Product> _products = [];

    /// <returns>The id of the customer whose cart it is.</returns>
    public async Task<int> WriteAsync(GoldenCase golden)
    {
        await WriteSettingsAsync(golden.Settings, golden.Shipping);
        if (golden.Currency is not null)
            await WriteCurrencyAsync(golden.Currency);
        await WriteCatalogAsync(golden);

        var roles = new List<CustomerRole>();
        foreach (var name in new[] { "has", "has not" })
            roles.Add(await AddAsync(new CustomerRole { Name = name, SystemName = name, Active = true }));
        foreach (var discount in golden.Discounts)
            await WriteDiscountAsync(discount, roles[0], roles[1]);

        var customer = await WriteCustomerAsync(golden.Customer, roles[0]);
        await WriteCartAsync(golden, customer);
        await SaveSettingsAsync();
        await services.GetRequiredService<IStaticCacheManager>().ClearAsync();

        return customer.Id;
    }

    public static decimal Amount(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private async Task<T> AddAsync<T>(T entity) where T : BaseEntity
    {
        await services.GetRequiredService<IRepository<T>>().InsertAsync(entity, false);

        return entity;
    }

    private void Set(string name, object value) => _settings[name.ToLowerInvariant()] = Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private void Set<T>(string property, object value) where T : ISettings => Set($"{typeof(T).Name}.{property}", value);

    /// <summary>All at once: the service would read every setting again for each.</summary>
    private async Task SaveSettingsAsync()
    {
        var rows = services.GetRequiredService<IRepository<Setting>>();
        var names = _settings.Keys.ToList();
        var known = (await rows.GetAllAsync(query => query.Where(setting => setting.StoreId == 0 && names.Contains(setting.Name))))
            .ToDictionary(setting => setting.Name, StringComparer.OrdinalIgnoreCase);
        await rows.InsertAsync([.. _settings.Where(setting => !known.ContainsKey(setting.Key)).Select(setting => new Setting(setting.Key, setting.Value))], false);

        var changed = known.Values.Where(setting => setting.Value != _settings[setting.Name.ToLowerInvariant()]).ToList();
        foreach (var setting in changed)
            setting.Value = _settings[setting.Name.ToLowerInvariant()];
        await rows.UpdateAsync(changed, false);
    }

    private async Task WriteSettingsAsync(GoldenSettings settings, GoldenShipping shipping)
    {
        foreach (var (name, percent) in settings.TaxRates)
        {
            _taxCategories[name] = (await AddAsync(new TaxCategory { Name = name })).Id;
            Set(TaxService.RateSettingKey(_taxCategories[name]), Amount(percent));
        }

        Set<CatalogSettings>(nameof(CatalogSettings.CacheProductPrices), settings.CacheProductPrices);
        Set<ShoppingCartSettings>(nameof(ShoppingCartSettings.RoundPricesDuringCalculation), settings.RoundPricesDuringCalculation);
        Set<TaxSettings>(nameof(TaxSettings.PricesIncludeTax), settings.PricesIncludeTax);
        Set<TaxSettings>(nameof(TaxSettings.TaxDisplayType), settings.TaxDisplayType);
        Set<TaxSettings>(nameof(TaxSettings.ShippingIsTaxable), settings.ShippingIsTaxable);
        Set<TaxSettings>(nameof(TaxSettings.ShippingPriceIncludesTax), settings.ShippingPriceIncludesTax);
        Set<TaxSettings>(nameof(TaxSettings.ShippingTaxClassId), settings.ShippingTaxCategory is { } key ? _taxCategories[key] : 0);
        Set<ShippingSettings>(nameof(ShippingSettings.FreeShippingOverXEnabled), settings.FreeShippingOverXEnabled);
        Set<ShippingSettings>(nameof(ShippingSettings.FreeShippingOverXValue), settings.FreeShippingOverXValue);
        Set<ShippingSettings>(nameof(ShippingSettings.FreeShippingOverXIncludingTax), settings.FreeShippingOverXIncludingTax);
        Set<RewardPointsSettings>(nameof(RewardPointsSettings.Enabled), false);

        var rate = shipping.Kind == "carrierFixed" ? shipping.Rate : null;
        Set<FlatRateSettings>(nameof(FlatRateSettings.Ground), rate ?? "5");
        Set<FlatRateSettings>(nameof(FlatRateSettings.SecondDayAir), rate ?? "12");
        Set<FlatRateSettings>(nameof(FlatRateSettings.NextDayAir), rate ?? "20");
    }

    private async Task WriteCurrencyAsync(GoldenCurrency golden)
    {
        var currencies = services.GetRequiredService<IRepository<Currency>>();
        await currencies.DeleteAsync(currency => currency.CurrencyCode == golden.Code);
        await AddAsync(new Currency
        {
            CurrencyCode = golden.Code,
            Name = golden.Code,
            Rate = Amount(golden.Rate),
            Published = true,
            CustomFormatting = golden.Code == "EUR" ? "€0.00" : string.Empty,
            DisplayLocale = golden.Code switch
            {
                "EUR" => string.Empty,
                "GBP" => "en-GB",
                "JPY" => "ja-JP",
                "SEK" => "sv-SE",
                _ => throw new InvalidDataException($"How is {golden.Code} shown?"),
            },
            RoundingType = golden.Code is "JPY" or "SEK" ? RoundingType.Rounding1 : RoundingType.Rounding001,
        });
    }

    private async Task WriteCatalogAsync(GoldenCase golden)
    {
        foreach (var category in golden.Categories)
        {
            _categories[category.Key] = (await AddAsync(new Category
            {
                Name = category.Key,
                ParentCategoryId = category.Parent is { } parent ? _categories[parent] : 0,
                Published = true,
            })).Id;
        }

        foreach (var manufacturer in golden.Manufacturers)
            _manufacturers[manufacturer] = (await AddAsync(new Manufacturer { Name = manufacturer, Published = true })).Id;

        foreach (var product in golden.Products)
        {
            var added = _products[product.Key] = await AddAsync(new Product
            {
                Name = product.Key,
                ProductType = ProductType.SimpleProduct,
                Price = Amount(product.Price),
                ProductCost = Amount(product.Cost),
                TaxCategoryId = product.TaxCategory is { } key ? _taxCategories[key] : 0,
                IsShipEnabled = product.IsShipEnabled,
                IsFreeShipping = product.IsFreeShipping,
                AdditionalShippingCharge = Amount(product.AdditionalShippingCharge),
                IsGiftCard = product.IsGiftCard,
                Published = true,
            });
            foreach (var tier in product.TierPrices)
                await AddAsync(new TierPrice { ProductId = added.Id, Quantity = tier.Quantity, Price = Amount(tier.Price) });
            foreach (var category in product.Categories)
                await AddAsync(new ProductCategory { ProductId = added.Id, CategoryId = _categories[category] });
            foreach (var manufacturer in product.Manufacturers)
                await AddAsync(new ProductManufacturer { ProductId = added.Id, ManufacturerId = _manufacturers[manufacturer] });
        }
    }

    private async Task WriteDiscountAsync(GoldenDiscount golden, CustomerRole has, CustomerRole hasNot)
    {
        var discount = await AddAsync(new Discount
        {
            Name = golden.Name,
            DiscountType = Enum.Parse<DiscountType>(golden.Type),
            UsePercentage = golden.UsePercentage,
            DiscountPercentage = Amount(golden.Percentage),
            DiscountAmount = Amount(golden.Amount),
            MaximumDiscountAmount = golden.MaximumDiscountAmount is { } maximum ? Amount(maximum) : null,
            IsCumulative = golden.IsCumulative,
            MaximumDiscountedQuantity = golden.MaximumDiscountedQuantity,
            IsActive = golden.IsActive,
            RequiresCouponCode = golden.RequiresCouponCode,
            CouponCode = golden.CouponCode,
            AppliedToSubCategories = golden.AppliedToSubCategories,
            DiscountLimitation = DiscountLimitationType.Unlimited,
        });
        foreach (var product in golden.Products)
            await AddAsync(new DiscountProductMapping { DiscountId = discount.Id, EntityId = _products[product].Id });
        foreach (var category in golden.Categories)
            await AddAsync(new DiscountCategoryMapping { DiscountId = discount.Id, EntityId = _categories[category] });
        foreach (var manufacturer in golden.Manufacturers)
            await AddAsync(new DiscountManufacturerMapping { DiscountId = discount.Id, EntityId = _manufacturers[manufacturer] });

        var rows = new Dictionary<int, DiscountRequirement>();
        foreach (var row in golden.Requirements.Rows)
        {
            var added = rows[row.Key] = await AddAsync(new DiscountRequirement
            {
                DiscountId = discount.Id,
                ParentId = row.Parent is { } parent ? rows[parent].Id : null,
                IsGroup = row.IsGroup,
                InteractionType = row.Interaction is { } interaction ? Enum.Parse<RequirementGroupInteractionType>(interaction) : null,
                DiscountRequirementRuleSystemName = row.Rule switch
                {
                    null => null,
                    "role" => CustomerRoleRule.SystemName,
                    "missing" => "DiscountRequirement.NotInstalled",
                    _ => throw new InvalidDataException($"The rule {row.Rule} is not known."),
                },
            });
            if (row.Rule == "role")
                Set(CustomerRoleRule.SettingKey(added.Id), (row.Satisfied == true ? has : hasNot).Id);
        }
    }

    private async Task<Customer> WriteCustomerAsync(GoldenCustomer golden, CustomerRole role)
    {
        var customerService = services.GetRequiredService<ICustomerService>();
        var customer = await AddAsync(new Customer
        {
            CustomerGuid = Guid.NewGuid(),
            Email = golden.Registered ? $"{Guid.NewGuid():N}@example.com" : null,
            IsTaxExempt = golden.TaxExempt,
            HasShoppingCartItems = true,
            Active = true,
        });
        var account = await customerService.GetCustomerRoleBySystemNameAsync(
            golden.Registered ? NopCustomerDefaults.RegisteredRoleName : NopCustomerDefaults.GuestsRoleName);
        foreach (var given in new[] { account, role })
            await AddAsync(new CustomerCustomerRoleMapping { CustomerId = customer.Id, CustomerRoleId = given.Id });
        foreach (var coupon in golden.Coupons)
            await customerService.ApplyDiscountCouponCodeAsync(customer, coupon);

        return customer;
    }

    private async Task WriteCartAsync(GoldenCase golden, Customer customer)
    {
        var store = await services.GetRequiredService<IStoreContext>().GetCurrentStoreAsync();
        foreach (var line in golden.Cart)
        {
            await AddAsync(new ShoppingCartItem
            {
                ShoppingCartType = ShoppingCartType.ShoppingCart,
                StoreId = store.Id,
                CustomerId = customer.Id,
                ProductId = _products[line.Product].Id,
                Quantity = line.Quantity,
            });
        }

        if (golden.Shipping.Kind == "selected")
        {
            await services.GetRequiredService<IGenericAttributeService>().SaveAttributeAsync(customer,
                NopCustomerDefaults.SelectedShippingOptionAttribute,
                new ShippingOption { Name = "Ground", Rate = Amount(golden.Shipping.Rate!), ShippingRateComputationMethodSystemName = FlatRates.SystemName },
                store.Id);
        }
        else if (golden.Shipping.Kind is not ("carrierFixed" or "none"))
        {
            throw new InvalidDataException($"The shipping {golden.Shipping.Kind} is not known.");
        }
    }

    /// <summary>Takes out what discounts, prices and carts the case has left behind.</summary>
    public async Task ClearAsync()
    {
        await services.GetRequiredService<IRepository<Discount>>().DeleteAsync(discount => discount.Id > 0);
        await services.GetRequiredService<IRepository<ShoppingCartItem>>().DeleteAsync(item => item.Id > 0);
        await services.GetRequiredService<IStaticCacheManager>().ClearAsync();
    }
}
