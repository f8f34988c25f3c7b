namespace DemoStore.Seeding;

/// <summary>The host's settings as a fresh nopCommerce has them; where the demo differs, <c>settings.json</c> says so.</summary>
public static class SettingSample
{
    public static Task InstallAsync(SampleRows rows, SampleStore store, IReadOnlyDictionary<string, int> taxCategories, EmailAccount emailAccount)
    {
        var types = rows.Get<ITypeFinder>().FindClassesOfType<ISettings>().ToList();
        var settings = EmbeddedFile.ReadJson<Dictionary<string, JsonElement>>("settings.json")
            .Select(file => (ISettings)file.Value.Deserialize(types.First(type => type.Name == file.Key), EmbeddedFile.Json)!)
            .ToList();

        T Of<T>() => settings.OfType<T>().Single();
        Of<CustomerSettings>().DefaultCountryId = store.UnitedStates.Id;
        Of<TaxSettings>().DefaultTaxCategoryId = taxCategories.Values.First();
        Of<LocalizationSettings>().DefaultAdminLanguageId = store.English.Id;
        Of<CurrencySettings>().PrimaryStoreCurrencyId = store.Dollar.Id;
        Of<CurrencySettings>().PrimaryExchangeRateCurrencyId = store.Dollar.Id;
        Of<EmailAccountSettings>().DefaultEmailAccountId = emailAccount.Id;

        return rows.AddSettingsAsync(settings);
    }
}
