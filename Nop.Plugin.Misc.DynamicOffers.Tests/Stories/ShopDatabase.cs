using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Npgsql;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>A look into the running shop's database, past the shop.</summary>
public sealed class ShopDatabase
{
    private readonly Func<DbConnection> _connect;

    public ShopDatabase(DemoStoreProcess store, string? postgreSql)
    {
        _connect = postgreSql is null
            ? () => new SqliteConnection($"Data Source={Path.Combine(store.DataFolder, "store.db")};Pooling=False;Default Timeout=30")
            : () => new NpgsqlConnection(postgreSql);
    }

    /// <summary>The rows of a query as text, null as an empty one.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> QueryAsync(string sql)
    {
        await using var connection = _connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();

        var rows = new List<IReadOnlyList<string>>();
        while (await reader.ReadAsync())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column)) ?? string.Empty).ToList());
        }

        return rows;
    }

    /// <summary>
    /// The double entry of the story: each grant's entries are a life that a grant can have and end in its state, and their money is what it holds; what days have
    /// spent is what grants hold.
    /// </summary>
    public async Task LedgerBalancesAsync()
    {
        try
        {
            await LedgerBalancesNowAsync();
        }
        catch
        {
            // A job may have been between two statements.
            await Task.Delay(TimeSpan.FromSeconds(2));
            await LedgerBalancesNowAsync();
        }
    }

    private async Task LedgerBalancesNowAsync()
    {
        static decimal Number(string text) => text.Length == 0 ? 0m : decimal.Parse(text, CultureInfo.InvariantCulture);
        static int Id(string text) => int.Parse(text, CultureInfo.InvariantCulture);

        var grants = await QueryAsync("SELECT \"Id\", \"StateId\", \"Amount\", CAST(\"BudgetDayUtc\" AS VARCHAR(10)), \"StoreId\" FROM \"DynamicOffers_Grant\"");
        var entries = await QueryAsync("SELECT \"Id\", \"GrantId\", \"Kind\", \"Amount\" FROM \"DynamicOffers_LedgerEntry\"");
        var days = await QueryAsync("SELECT CAST(\"DayUtc\" AS VARCHAR(10)), \"StoreId\", \"Spent\" FROM \"DynamicOffers_DailyBudget\"");
        LedgerOracle.AssertBalances(
            grants.Select(row => new Grant { Id = Id(row[0]), StateId = Id(row[1]), Amount = Number(row[2]), BudgetDayUtc = Day(row[3]), StoreId = Id(row[4]) }),
            entries.Select(row => new LedgerEntry { Id = Id(row[0]), GrantId = Id(row[1]), Kind = row[2], Amount = Number(row[3]) }),
            days.Select(row => new DailyBudget { DayUtc = Day(row[0])!.Value, StoreId = Id(row[1]), Spent = Number(row[2]) }));
    }

    private static DateTime? Day(string text) => text.Length < 10 ? null : DateTime.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task<int> CountAsync(string from) => int.Parse((await QueryAsync($"SELECT COUNT(*) FROM {from}"))[0][0]);

    public async Task<IReadOnlyList<string>> TablesAsync()
    {
        await using var connection = _connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = connection is SqliteConnection
            ? "SELECT name FROM sqlite_master WHERE type = 'table'"
            : "SELECT tablename FROM pg_tables WHERE schemaname = 'public'";
        await using var reader = await command.ExecuteReaderAsync();

        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
