using FluentMigrator.Model;

namespace FluentMigrator.Expressions;

public class AlterColumnExpression : MigrationExpressionBase
{
    public virtual string SchemaName { get; set; }

    public virtual string TableName { get; set; }

    public virtual ColumnDefinition Column { get; set; } = new() { ModificationType = ColumnModificationType.Alter };
}
