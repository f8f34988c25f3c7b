using System.Text.Json;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo;

/// <summary>One cart with all it depends on, and what the store made of it. Amounts are text with every digit.</summary>
public sealed record GoldenCase(
    string Id,
    IReadOnlyList<string> Tags,
    GoldenSettings Settings,
    GoldenShipping Shipping,
    GoldenCurrency? Currency,
    GoldenCustomer Customer,
    IReadOnlyList<GoldenCategory> Categories,
    IReadOnlyList<string> Manufacturers,
    IReadOnlyList<GoldenProduct> Products,
    IReadOnlyList<GoldenLine> Cart,
    IReadOnlyList<GoldenDiscount> Discounts,
    bool SkuTieOrderUnspecified,
    JsonElement Result);

public sealed record GoldenSettings(
    bool RoundPricesDuringCalculation,
    bool PricesIncludeTax,
    string TaxDisplayType,
    bool ShippingIsTaxable,
    bool ShippingPriceIncludesTax,
    string? ShippingTaxCategory,
    bool FreeShippingOverXEnabled,
    string FreeShippingOverXValue,
    bool FreeShippingOverXIncludingTax,
    bool CacheProductPrices,
    IReadOnlyDictionary<string, string> TaxRates);

/// <summary><c>selected</c>: the shopper chose that rate; <c>carrierFixed</c>: the carrier has only that one; <c>none</c>.</summary>
public sealed record GoldenShipping(string Kind, string? Rate);

public sealed record GoldenCurrency(string Code, string Rate);

public sealed record GoldenCustomer(bool Registered, bool TaxExempt, IReadOnlyList<string> Coupons);

public sealed record GoldenCategory(string Key, string? Parent);

public sealed record GoldenProduct(
    string Key,
    string Price,
    string Cost,
    string? TaxCategory,
    IReadOnlyList<GoldenTierPrice> TierPrices,
    bool IsShipEnabled,
    bool IsFreeShipping,
    string AdditionalShippingCharge,
    bool IsGiftCard,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Manufacturers);

public sealed record GoldenTierPrice(int Quantity, string Price);

public sealed record GoldenLine(string Product, int Quantity);

public sealed record GoldenDiscount(
    string Name,
    string Type,
    bool UsePercentage,
    string Percentage,
    string Amount,
    string? MaximumDiscountAmount,
    bool IsCumulative,
    int? MaximumDiscountedQuantity,
    bool IsActive,
    bool RequiresCouponCode,
    string? CouponCode,
    bool AppliedToSubCategories,
    IReadOnlyList<string> Products,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Manufacturers,
    GoldenRequirements Requirements);

public sealed record GoldenRequirements(string State, IReadOnlyList<GoldenRequirement> Rows);

public sealed record GoldenRequirement(int Key, int? Parent, bool IsGroup, string? Interaction, string? Rule, bool? Satisfied);
