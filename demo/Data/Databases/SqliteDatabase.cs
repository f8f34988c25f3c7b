using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace DemoStore.Data.Databases;

/// <summary>
/// SQLite has neither decimals nor times. Times are text. Amounts are floating point numbers that read back and compare exactly up
/// to 13 digits; hand-written SQL that adds them may miss an equality by the last bit, as no real store's database does.
/// </summary>
public sealed class SqliteDatabase(string file) : Database(new SqliteConnectionStringBuilder
{
    DataSource = file,
    ForeignKeys = true,
    DefaultTimeout = BusyTimeoutSeconds
}.ConnectionString)
{
    private const int BusyTimeoutSeconds = 30;

    public override DataProviderType ProviderType => DataProviderType.Unknown;

    public override string ConfigurationName => "SQLite";

    public override bool ForeignKeysStandInColumns => true;

    public override string IdentityClause => "PRIMARY KEY AUTOINCREMENT";

    public override string CurrentUtcDateTime => "CURRENT_TIMESTAMP";

    public override string TableExistsSql => "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = @table";

    public override string ColumnExistsSql => "SELECT 1 FROM pragma_table_info(@table) WHERE name = @name";

    public override string IndexExistsSql => "SELECT 1 FROM sqlite_master WHERE type = 'index' AND tbl_name = @table AND name = @name";

    public override void Configure(DbContextOptionsBuilder options) =>
        options.UseSqlite(ConnectionString).AddInterceptors(new OpenedConnections(this));

    public override void Prepare(DbConnection connection) => connection.Execute("PRAGMA journal_mode = WAL");

    public override string ColumnType(ColumnDefinition column) => column.Type switch
    {
        DbType.Int16 or DbType.Int32 or DbType.Int64 or DbType.Boolean => "INTEGER",
        DbType.Double => "REAL",
        DbType.Decimal => "NUMERIC",
        DbType.Binary => "BLOB",
        DbType.String or DbType.Guid or DbType.DateTime or DbType.DateTime2 => "TEXT",
        _ => throw new NotSupportedException($"Column {column.Name}: no SQLite type for {column.Type}.")
    };

    // Text compares without case, as it does in a shop's real databases.
    public override string Collation(ColumnDefinition column) => column.Type == DbType.String ? " COLLATE NOCASE" : "";

    public override DbParameter CreateParameter(DataParameter parameter)
    {
        var value = ParameterValue(parameter);
        return new SqliteParameter(ParameterName(parameter), value is decimal number ? (double)number : value);
    }

    public override string BooleanLiteral(bool value) => value ? "1" : "0";

    public override string TruncateSql(string table, bool resetIdentity)
    {
        var delete = $"DELETE FROM {Quote(table)}";
        return resetIdentity ? $"{delete}; DELETE FROM sqlite_sequence WHERE name = '{table}'" : delete;
    }

    protected override DbConnection CreateConnection() => new SqliteConnection(ConnectionString);

    // A shop commits many small writes; waiting for the disk at each would take longer than all the rest. In WAL mode the file
    // stays whole without that.
    protected override void OnOpened(DbConnection connection) => connection.Execute("PRAGMA synchronous = NORMAL");

    private sealed class OpenedConnections(SqliteDatabase database) : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => database.OnOpened(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            database.OnOpened(connection);
            return Task.CompletedTask;
        }
    }
}
