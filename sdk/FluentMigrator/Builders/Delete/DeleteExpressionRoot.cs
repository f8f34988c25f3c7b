using FluentMigrator.Builders.Delete.Column;
using FluentMigrator.Builders.Delete.Index;
using FluentMigrator.Builders.Delete.Table;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Delete;

public class DeleteExpressionRoot : IDeleteExpressionRoot
{
    private readonly IMigrationContext _context;

    public DeleteExpressionRoot(IMigrationContext context)
    {
        _context = context;
    }

    public IDeleteColumnFromTableSyntax Column(string columnName)
    {
        var expression = new DeleteColumnExpression { ColumnNames = [columnName] };
        _context.Expressions.Add(expression);
        return new DeleteColumnExpressionBuilder(expression);
    }

    public IDeleteIndexForTableSyntax Index(string indexName)
    {
        var expression = new DeleteIndexExpression();
        expression.Index.Name = indexName;
        _context.Expressions.Add(expression);
        return new DeleteIndexExpressionBuilder(expression);
    }

    public IIfExistsOrInSchemaSyntax Table(string tableName)
    {
        var expression = new DeleteTableExpression { TableName = tableName };
        _context.Expressions.Add(expression);
        return new DeleteTableExpressionBuilder(expression);
    }
}
