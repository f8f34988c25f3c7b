using FluentMigrator;

namespace DemoStore.Data.Schema;

/// <summary>
/// What stands in the database already; seen within the migration's own transaction.
/// </summary>
public sealed class SchemaQuery(Database database, DbConnection connection, DbTransaction? transaction = null) : IQuerySchema
{
    public string DatabaseType => database.ConfigurationName;

    public bool TableExists(string? schemaName, string tableName) => Exists(database.TableExistsSql, tableName);

    public bool ColumnExists(string? schemaName, string tableName, string columnName) =>
        Exists(database.ColumnExistsSql, tableName, columnName);

    public bool IndexExists(string? schemaName, string tableName, string indexName) =>
        Exists(database.IndexExistsSql, tableName, indexName);

    private bool Exists(string sql, string table, string? name = null)
    {
        (string, object)[] parameters = name is null ? [("@table", table)] : [("@table", table), ("@name", name)];
        using var command = connection.CreateCommand(sql, transaction, parameters);

        return command.ExecuteScalar() is not null;
    }
}
