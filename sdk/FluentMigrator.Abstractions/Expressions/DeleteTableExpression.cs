namespace FluentMigrator.Expressions;

public class DeleteTableExpression : MigrationExpressionBase
{
    public virtual string SchemaName { get; set; }

    public virtual string TableName { get; set; }

    public virtual bool IfExists { get; set; }
}
