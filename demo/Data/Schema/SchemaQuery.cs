using System.Data.Common;
using DemoStore.Data.Databases;
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
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        AddParameter(command, "@table", table);
        if (name is not null)
            AddParameter(command, "@name", name);

        return command.ExecuteScalar() is not null;
    }

    private static void AddParameter(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
