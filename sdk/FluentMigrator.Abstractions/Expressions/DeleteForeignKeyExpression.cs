using FluentMigrator.Model;

namespace FluentMigrator.Expressions;

public class DeleteForeignKeyExpression : MigrationExpressionBase
{
    public virtual ForeignKeyDefinition ForeignKey { get; set; } = new();
}
