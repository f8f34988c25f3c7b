namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>What the running shop's log holds of its shoppers.</summary>
public sealed class SignalLog(ShopDatabase database)
{
    /// <summary>The shopper who agreed last.</summary>
    public async Task<int> GetNewestShopperAsync() => int.Parse((await database.QueryAsync("SELECT MAX(\"Id\") FROM \"DynamicOffers_Shopper\""))[0][0]);

    /// <summary>The kinds in order; looks at pages that have no say in a story, such as the beginning of a visit, left out.</summary>
    public async Task<IReadOnlyList<string>> GetKindsAsync(int shopperId, params string[] without)
    {
        var rows = await database.QueryAsync($"SELECT \"Kind\" FROM \"DynamicOffers_Signal\" WHERE \"ShopperId\" = {shopperId} ORDER BY \"OccurredOnUtc\", \"Sequence\"");

        return rows.Select(row => row[0]).Where(kind => !without.Contains(kind)).ToList();
    }

    public Task<int> CountAsync(string condition) => database.CountAsync($"\"DynamicOffers_Signal\" WHERE {condition}");

    /// <summary>Waits until the log says so; signals reach it within a second.</summary>
    public async Task WaitAsync(int shopperId, IReadOnlyList<string> kinds, params string[] without)
    {
        IReadOnlyList<string> seen = [];
        for (var i = 0; i < 100; i++)
        {
            seen = await GetKindsAsync(shopperId, without);
            if (seen.SequenceEqual(kinds))
                return;

            await Task.Delay(100);
        }

        Assert.Equal(kinds, seen);
    }
}
