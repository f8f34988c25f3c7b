using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using FluentMigrator.Model;

namespace FluentMigrator.Builders;

/// <summary>
/// What a column asks of its table beside its own definition: indexes and foreign keys.
/// </summary>
public class ColumnExpressionBuilderHelper
{
    private readonly IColumnExpressionBuilder _builder;
    private readonly IMigrationContext _context;

    public ColumnExpressionBuilderHelper(IColumnExpressionBuilder builder, IMigrationContext context)
    {
        _builder = builder;
        _context = context;
    }

    public virtual void Indexed(string indexName)
    {
        _builder.Column.IsIndexed = true;
        AddIndex(indexName, isUnique: false);
    }

    public virtual void Unique(string indexName)
    {
        _builder.Column.IsUnique = true;
        AddIndex(indexName, isUnique: true);
    }

    internal ForeignKeyDefinition AddForeignKey(string foreignKeyName, string primaryTableName, string primaryColumnName)
    {
        var foreignKey = new ForeignKeyDefinition
        {
            Name = foreignKeyName,
            ForeignTable = _builder.TableName,
            PrimaryTable = primaryTableName,
            ForeignColumns = [_builder.Column.Name],
            PrimaryColumns = [primaryColumnName]
        };
        _builder.Column.IsForeignKey = true;
        _builder.Column.ForeignKey = foreignKey;
        _context.Expressions.Add(new CreateForeignKeyExpression { ForeignKey = foreignKey });
        return foreignKey;
    }

    private void AddIndex(string indexName, bool isUnique)
    {
        _context.Expressions.Add(new CreateIndexExpression
        {
            Index = new IndexDefinition
            {
                Name = indexName,
                SchemaName = _builder.SchemaName,
                TableName = _builder.TableName,
                IsUnique = isUnique,
                Columns = [new IndexColumnDefinition { Name = _builder.Column.Name }]
            }
        });
    }
}
