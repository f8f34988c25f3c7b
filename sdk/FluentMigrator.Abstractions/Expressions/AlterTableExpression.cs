namespace FluentMigrator.Expressions;

public class AlterTableExpression : MigrationExpressionBase
{
    public virtual string SchemaName { get; set; }

    public virtual string TableName { get; set; }
}
