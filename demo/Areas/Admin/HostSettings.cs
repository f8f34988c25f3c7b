namespace DemoStore.Areas.Admin;

/// <summary>One host setting that the admin can change here.</summary>
public record HostSetting(Type Settings, string Property, string Title)
{
    /// <summary>The key under which nopCommerce keeps it.</summary>
    public string Key => $"{Settings.Name}.{Property}";

    public PropertyInfo Info => Settings.GetProperty(Property)
        ?? throw new InvalidOperationException($"{Settings.Name} has no {Property}.");

    public string Read(ISettings settings) => SettingValue.Format(Info.GetValue(settings));

    /// <summary>The value as its own type, or null where the text is none.</summary>
    public object? Parse(string? text) => SettingValue.TryParse(text ?? string.Empty, Info.PropertyType, out var value) ? value : null;
}

public static class HostSettings
{
    /// <summary>What a visitor or a test wants to switch, by the group it stands in on the page.</summary>
    public static IReadOnlyList<(string Title, IReadOnlyList<HostSetting> Settings)> Groups { get; } =
    [
        ("Catalog",
        [
            Of<CatalogSettings>(nameof(CatalogSettings.IgnoreDiscounts), "Ignore discounts"),
            Of<CatalogSettings>(nameof(CatalogSettings.CacheProductPrices), "Cache product prices"),
        ]),
        ("Shopping cart",
        [
            Of<ShoppingCartSettings>(nameof(ShoppingCartSettings.RoundPricesDuringCalculation), "Round prices during calculation"),
            Of<ShoppingCartSettings>(nameof(ShoppingCartSettings.MiniShoppingCartEnabled), "Mini-shopping cart"),
        ]),
        ("Orders",
        [
            Of<OrderSettings>(nameof(OrderSettings.OnePageCheckoutEnabled), "One-page checkout"),
            Of<OrderSettings>(nameof(OrderSettings.AnonymousCheckoutAllowed), "Guests may check out"),
            Of<OrderSettings>(nameof(OrderSettings.MinOrderSubtotalAmount), "Minimum order subtotal"),
            Of<OrderSettings>(nameof(OrderSettings.MinOrderTotalAmount), "Minimum order total"),
            Of<OrderSettings>(nameof(OrderSettings.AutoUpdateOrderTotalsOnEditingOrder), "New totals when an order is edited"),
        ]),
        ("Tax",
        [
            Of<TaxSettings>(nameof(TaxSettings.PricesIncludeTax), "Prices include tax"),
            Of<TaxSettings>(nameof(TaxSettings.TaxDisplayType), "Tax display"),
        ]),
        ("Shipping",
        [
            Of<ShippingSettings>(nameof(ShippingSettings.FreeShippingOverXEnabled), "Free shipping over X"),
            Of<ShippingSettings>(nameof(ShippingSettings.FreeShippingOverXValue), "Value of X"),
            Of<FlatRateSettings>(nameof(FlatRateSettings.Ground), "Rate of Ground"),
            Of<FlatRateSettings>(nameof(FlatRateSettings.SecondDayAir), "Rate of 2nd Day Air"),
            Of<FlatRateSettings>(nameof(FlatRateSettings.NextDayAir), "Rate of Next Day Air"),
        ]),
        ("Customers",
        [
            Of<RewardPointsSettings>(nameof(RewardPointsSettings.Enabled), "Reward points"),
            Of<StoreInformationSettings>(nameof(StoreInformationSettings.DisplayEuCookieLawWarning), "Cookie bar"),
            Of<StoreInformationSettings>(nameof(StoreInformationSettings.StoreClosed), "Store closed"),
            Of<LocalizationSettings>(nameof(LocalizationSettings.SeoFriendlyUrlsForLanguagesEnabled), "Addresses with language codes"),
        ]),
    ];

    private static HostSetting Of<T>(string property, string title) where T : ISettings => new(typeof(T), property, title);
}
