using FluentMigrator.Model;

namespace FluentMigrator.Expressions;

public class CreateForeignKeyExpression : MigrationExpressionBase
{
    public virtual ForeignKeyDefinition ForeignKey { get; set; } = new();

    public override IMigrationExpression Reverse()
    {
        return new DeleteForeignKeyExpression { ForeignKey = ForeignKey };
    }
}
