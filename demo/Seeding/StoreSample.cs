namespace DemoStore.Seeding;

/// <summary>What the other samples need to know of the store.</summary>
public sealed record SampleStore(
    IReadOnlyList<Store> Stores, IReadOnlyList<Language> Languages, IReadOnlyList<Currency> Currencies, IReadOnlyList<Country> Countries)
{
    public Language English => Languages[0];

    public Language Arabic => Languages[1];

    public Currency Dollar => Currencies[0];

    public Country UnitedStates => Countries[0];
}

/// <summary>The store itself, its languages, currencies and countries.</summary>
public static class StoreSample
{
    public static async Task<SampleStore> InstallAsync(SampleRows rows)
    {
        var shopUrl = new Uri(rows.ShopUrl);
        var stores = await rows.AddAsync(
            Store("DemoStore", shopUrl, 1),
            Store("DemoStore Outlet", new UriBuilder(shopUrl) { Host = "outlet.localhost" }.Uri, 2));
        var languages = await rows.AddAsync<Language>(
            new() { Name = "English", LanguageCulture = "en-US", UniqueSeoCode = "en", FlagImageFileName = "us.png", Published = true, DisplayOrder = 1 },
            new() { Name = "العربية", LanguageCulture = "ar-EG", UniqueSeoCode = "ar", FlagImageFileName = "eg.png", Rtl = true, Published = true, DisplayOrder = 2 });
        var currencies = await rows.AddAsync(
            Currency(rows, "US Dollar", "USD", 1m, "en-US", 1),
            Currency(rows, "Euro", "EUR", 0.9m, "de-DE", 2));
        var countries = await rows.AddAsync(
            Country("United States", "US", "USA", 840, 1),
            Country("Germany", "DE", "DEU", 276, 2),
            Country("United Kingdom", "GB", "GBR", 826, 3),
            Country("Egypt", "EG", "EGY", 818, 4),
            Country("Israel", "IL", "ISR", 376, 5));
        string[] states = ["California", "Massachusetts", "New York", "Oregon", "Texas"];
        await rows.AddAsync(states.Select((name, index) =>
            new StateProvince { CountryId = countries[0].Id, Name = name, Published = true, DisplayOrder = index + 1 }));

        return new SampleStore(stores, languages, currencies, countries);
    }

    private static Store Store(string name, Uri url, int order) => new()
    {
        Name = name,
        DefaultTitle = name,
        DefaultMetaDescription = "A small shop to try a plugin in",
        HomepageTitle = name,
        Url = url.AbsoluteUri,
        Hosts = url.Authority,
        CompanyName = "DemoStore",
        CompanyAddress = "1 Harbour Street, New York",
        CompanyPhoneNumber = "(123) 456-78901",
        DisplayOrder = order,
    };

    private static Currency Currency(SampleRows rows, string name, string code, decimal rate, string locale, int order) => new()
    {
        Name = name,
        CurrencyCode = code,
        Rate = rate,
        DisplayLocale = locale,
        CustomFormatting = string.Empty,
        Published = true,
        DisplayOrder = order,
        CreatedOnUtc = rows.NowUtc,
        UpdatedOnUtc = rows.NowUtc,
    };

    private static Country Country(string name, string twoLetters, string threeLetters, int number, int order) => new()
    {
        Name = name,
        TwoLetterIsoCode = twoLetters,
        ThreeLetterIsoCode = threeLetters,
        NumericIsoCode = number,
        AllowsBilling = true,
        AllowsShipping = true,
        Published = true,
        DisplayOrder = order,
    };
}
