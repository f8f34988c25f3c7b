using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Schema.Index;

public class SchemaIndexQuery : ISchemaIndexSyntax
{
    private readonly IMigrationContext _context;
    private readonly string _schemaName;
    private readonly string _tableName;
    private readonly string _indexName;

    public SchemaIndexQuery(string schemaName, string tableName, string indexName, IMigrationContext context)
    {
        _schemaName = schemaName;
        _tableName = tableName;
        _indexName = indexName;
        _context = context;
    }

    public bool Exists()
    {
        return _context.QuerySchema.IndexExists(_schemaName, _tableName, _indexName);
    }
}
