using DemoStore.Services.Tax;

namespace DemoStore.Seeding;

/// <summary>What is added to the prices of the shelves.</summary>
public static class TaxSample
{
    /// <returns>The ids of the tax categories by their names.</returns>
    public static async Task<IReadOnlyDictionary<string, int>> InstallAsync(SampleRows rows)
    {
        (string Name, decimal Rate)[] categories = [("Standard", 8), ("Food", 2)];
        var added = await rows.AddAsync(categories.Select((category, index) =>
            new TaxCategory { Name = category.Name, DisplayOrder = index + 1 }));
        foreach (var (category, (_, rate)) in added.Zip(categories))
            await rows.AddSettingAsync(TaxService.RateSettingKey(category.Id), rate);

        return added.ToDictionary(category => category.Name, category => category.Id);
    }
}
