namespace DemoStore.Seeding;

/// <summary>Fills an empty database with a small shop. In bulk and without events: nobody listens yet.</summary>
public static class SampleData
{
    public static async Task InstallAsync(IServiceProvider services)
    {
        var rows = new SampleRows(services);

        var store = await StoreSample.InstallAsync(rows);
        var taxCategories = await TaxSample.InstallAsync(rows);
        var roles = await CustomerSample.InstallAsync(rows, store);
        await CatalogSample.InstallAsync(rows, store, taxCategories);
        await PromotionSample.InstallAsync(rows, roles);
        var emailAccount = await MessageSample.InstallAsync(rows);
        await TextSample.InstallAsync(rows, store);
        await SettingSample.InstallAsync(rows, store, taxCategories, emailAccount);

        await services.GetRequiredService<IStaticCacheManager>().ClearAsync();
    }
}
