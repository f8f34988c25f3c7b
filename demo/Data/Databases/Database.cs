using Microsoft.EntityFrameworkCore;

namespace DemoStore.Data.Databases;

/// <summary>
/// The database of this shop: how to reach it, and what its SQL says in words of its own.
/// </summary>
public abstract class Database(string connectionString)
{
    public string ConnectionString { get; } = connectionString;

    /// <summary>
    /// What plugins read in <see cref="DataSettingsManager"/>; nopCommerce has no word for SQLite.
    /// </summary>
    public abstract DataProviderType ProviderType { get; }

    /// <summary>
    /// linq2db's name of the provider.
    /// </summary>
    public abstract string ConfigurationName { get; }

    /// <summary>
    /// Whether a foreign key is written into its table's or column's definition, since it can't be added later.
    /// </summary>
    public abstract bool ForeignKeysStandInColumns { get; }

    public abstract string IdentityClause { get; }

    public abstract string CurrentUtcDateTime { get; }

    public string Quote(string name) => $"\"{name.Replace("\"", "\"\"")}\"";

    public DbConnection OpenConnection()
    {
        var connection = CreateConnection();
        connection.Open();
        OnOpened(connection);
        return connection;
    }

    public async Task<DbConnection> OpenConnectionAsync()
    {
        var connection = CreateConnection();
        await connection.OpenAsync();
        OnOpened(connection);
        return connection;
    }

    public abstract void Configure(DbContextOptionsBuilder options);

    /// <summary>
    /// What a new, empty database needs before its first table.
    /// </summary>
    public abstract void Prepare(DbConnection connection);

    public abstract string ColumnType(ColumnDefinition column);

    /// <summary>
    /// The type's words beyond <see cref="ColumnType"/> in a table's definition.
    /// </summary>
    public abstract string Collation(ColumnDefinition column);

    public abstract DbParameter CreateParameter(DataParameter parameter);

    public abstract string BooleanLiteral(bool value);

    public abstract string TableExistsSql { get; }

    public abstract string ColumnExistsSql { get; }

    public abstract string IndexExistsSql { get; }

    public abstract string TruncateSql(string table, bool resetIdentity);

    protected abstract DbConnection CreateConnection();

    protected virtual void OnOpened(DbConnection connection)
    {
    }

    protected static string ParameterName(DataParameter parameter) =>
        parameter.Name.StartsWith('@') ? parameter.Name : $"@{parameter.Name}";

    protected static object ParameterValue(DataParameter parameter) => parameter.Value switch
    {
        null => DBNull.Value,
        Enum value => Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), null),
        var value => value
    };
}
