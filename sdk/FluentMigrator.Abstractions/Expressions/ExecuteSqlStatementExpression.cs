namespace FluentMigrator.Expressions;

public abstract class ExecuteSqlScriptExpressionBase : MigrationExpressionBase
{
}

public class ExecuteSqlStatementExpression : ExecuteSqlScriptExpressionBase
{
    public virtual string SqlStatement { get; set; }
}
