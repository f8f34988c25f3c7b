using FluentMigrator.Expressions;
using FluentMigrator.Model;

namespace FluentMigrator.Builders.Delete.Index;

public class DeleteIndexExpressionBuilder
    : ExpressionBuilderBase<DeleteIndexExpression>,
        IDeleteIndexForTableSyntax,
        IDeleteIndexOnColumnOrInSchemaSyntax,
        IDeleteIndexOptionsSyntax
{
    public DeleteIndexExpressionBuilder(DeleteIndexExpression expression)
        : base(expression)
    {
    }

    public IDeleteIndexOnColumnOrInSchemaSyntax OnTable(string tableName)
    {
        Expression.Index.TableName = tableName;
        return this;
    }

    public IDeleteIndexOnColumnSyntax InSchema(string schemaName)
    {
        Expression.Index.SchemaName = schemaName;
        return this;
    }

    IDeleteIndexOptionsSyntax IDeleteIndexOnColumnSyntax.OnColumn(string columnName)
    {
        Expression.Index.Columns.Add(new IndexColumnDefinition { Name = columnName });
        return this;
    }
}
