using FluentMigrator.Model;

namespace FluentMigrator.Expressions;

public class CreateTableExpression : MigrationExpressionBase
{
    public virtual string SchemaName { get; set; }

    public virtual string TableName { get; set; }

    public virtual IList<ColumnDefinition> Columns { get; set; } = [];

    public override IMigrationExpression Reverse()
    {
        return new DeleteTableExpression { SchemaName = SchemaName, TableName = TableName };
    }
}
