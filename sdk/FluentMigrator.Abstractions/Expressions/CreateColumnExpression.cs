using FluentMigrator.Model;

namespace FluentMigrator.Expressions;

public class CreateColumnExpression : MigrationExpressionBase
{
    public virtual string SchemaName { get; set; }

    public virtual string TableName { get; set; }

    public virtual ColumnDefinition Column { get; set; } = new() { ModificationType = ColumnModificationType.Create };

    public override IMigrationExpression Reverse()
    {
        return new DeleteColumnExpression { SchemaName = SchemaName, TableName = TableName, ColumnNames = [Column.Name] };
    }
}
