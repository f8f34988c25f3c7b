using System.Data.Common;
using Microsoft.Data.Sqlite;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
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
