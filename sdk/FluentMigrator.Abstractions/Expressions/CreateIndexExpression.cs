using FluentMigrator.Model;

namespace FluentMigrator.Expressions;

public class CreateIndexExpression : MigrationExpressionBase
{
    public virtual IndexDefinition Index { get; set; } = new();

    public override IMigrationExpression Reverse()
    {
        return new DeleteIndexExpression { Index = Index };
    }
}
