using FluentMigrator.Model;

namespace FluentMigrator.Expressions;

public class DeleteIndexExpression : MigrationExpressionBase
{
    public virtual IndexDefinition Index { get; set; } = new();
}
