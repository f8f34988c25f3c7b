namespace FluentMigrator.Expressions;

public class DeleteColumnExpression : MigrationExpressionBase
{
    public virtual string SchemaName { get; set; }

    public virtual string TableName { get; set; }

    public ICollection<string> ColumnNames { get; set; } = [];
}
