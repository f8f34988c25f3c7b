using FluentMigrator.Expressions;
using FluentMigrator.Model;

namespace FluentMigrator.Builders.Create.Index;

public class CreateIndexExpressionBuilder
    : ExpressionBuilderBase<CreateIndexExpression>,
        ICreateIndexForTableSyntax,
        ICreateIndexOnColumnOrInSchemaSyntax,
        ICreateIndexColumnOptionsSyntax,
        ICreateIndexMoreColumnOptionsSyntax,
        ICreateIndexColumnUniqueOptionsSyntax,
        ICreateIndexOptionsSyntax
{
    public CreateIndexExpressionBuilder(CreateIndexExpression expression)
        : base(expression)
    {
    }

    public IndexColumnDefinition CurrentColumn { get; set; }

    public ICreateIndexOnColumnOrInSchemaSyntax OnTable(string tableName)
    {
        Expression.Index.TableName = tableName;
        return this;
    }

    public ICreateIndexOnColumnSyntax InSchema(string schemaName)
    {
        Expression.Index.SchemaName = schemaName;
        return this;
    }

    public ICreateIndexColumnOptionsSyntax OnColumn(string columnName)
    {
        CurrentColumn = new IndexColumnDefinition { Name = columnName };
        Expression.Index.Columns.Add(CurrentColumn);
        return this;
    }

    public ICreateIndexOptionsSyntax WithOptions()
    {
        return this;
    }

    public ICreateIndexMoreColumnOptionsSyntax Ascending()
    {
        CurrentColumn.Direction = Direction.Ascending;
        return this;
    }

    public ICreateIndexMoreColumnOptionsSyntax Descending()
    {
        CurrentColumn.Direction = Direction.Descending;
        return this;
    }

    public ICreateIndexColumnUniqueOptionsSyntax Unique()
    {
        Expression.Index.IsUnique = true;
        return this;
    }

    public ICreateIndexOnColumnSyntax Clustered()
    {
        Expression.Index.IsClustered = true;
        return this;
    }

    public ICreateIndexOnColumnSyntax NonClustered()
    {
        Expression.Index.IsClustered = false;
        return this;
    }

    ICreateIndexOnColumnSyntax ICreateIndexOptionsSyntax.Unique()
    {
        Expression.Index.IsUnique = true;
        return this;
    }
}
