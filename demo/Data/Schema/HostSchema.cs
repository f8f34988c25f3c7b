namespace DemoStore.Data.Schema;

/// <summary>
/// Makes the shop's own tables in an empty database.
/// </summary>
public sealed class HostSchema(Database database, StoreTables tables, SchemaSql sql)
{
    /// <returns>Whether the database was empty, and is so no more.</returns>
    public bool CreateIfMissing()
    {
        using var connection = database.OpenConnection();
        if (new SchemaQuery(database, connection).TableExists(null, NameCompatibilityManager.GetTableName(typeof(Store))))
            return false;

        database.Prepare(connection);
        using var transaction = connection.BeginTransaction();
        foreach (var statement in Expressions().SelectMany(sql.Statements))
            connection.Execute(statement, transaction);

        transaction.Commit();
        return true;
    }

    // Foreign keys come last: the table that one points to may be made after its own.
    private List<IMigrationExpression> Expressions()
    {
        var created = tables.OfHost.ToDictionary(table => table.EntityType, table => StoreTables.CreateExpressions(table.EntityType).Table);
        var indexes = new List<IMigrationExpression>();
        var foreignKeys = new List<IMigrationExpression>();
        foreach (var (type, property, primary, onDelete) in HostTables.ForeignKeys)
        {
            var column = ColumnOf(created[type], type, property);
            column.ForeignKey = new ForeignKeyDefinition
            {
                ForeignTable = created[type].TableName,
                ForeignColumns = [column.Name],
                PrimaryTable = NameCompatibilityManager.GetTableName(primary),
                PrimaryColumns = [nameof(BaseEntity.Id)],
                OnDelete = onDelete
            };
            foreignKeys.Add(new CreateForeignKeyExpression { ForeignKey = column.ForeignKey });
            indexes.Add(Index(created[type].TableName, column.Name));
        }

        foreach (var (type, properties) in HostTables.Indexes)
        {
            indexes.Add(Index(created[type].TableName, properties.Select(property => ColumnOf(created[type], type, property).Name)));
        }

        return [.. created.Values, .. indexes, .. foreignKeys];
    }

    private static ColumnDefinition ColumnOf(CreateTableExpression table, Type type, string property)
    {
        var name = NameCompatibilityManager.GetColumnName(type, property);
        return table.Columns.Single(column => column.Name == name);
    }

    private static CreateIndexExpression Index(string table, params IEnumerable<string> columns) => new CreateIndexExpression
    {
        Index = new IndexDefinition { TableName = table, Columns = columns.Select(column => new IndexColumnDefinition { Name = column }).ToList() }
    };
}
