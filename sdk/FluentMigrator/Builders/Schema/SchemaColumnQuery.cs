using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Schema.Column;

public class SchemaColumnQuery : ISchemaColumnSyntax
{
    private readonly IMigrationContext _context;
    private readonly string _schemaName;
    private readonly string _tableName;
    private readonly string _columnName;

    public SchemaColumnQuery(string schemaName, string tableName, string columnName, IMigrationContext context)
    {
        _schemaName = schemaName;
        _tableName = tableName;
        _columnName = columnName;
        _context = context;
    }

    public bool Exists()
    {
        return _context.QuerySchema.ColumnExists(_schemaName, _tableName, _columnName);
    }
}
