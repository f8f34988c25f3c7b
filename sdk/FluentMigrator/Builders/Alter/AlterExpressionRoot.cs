using FluentMigrator.Builders.Alter.Table;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Alter;

public class AlterExpressionRoot : IAlterExpressionRoot
{
    private readonly IMigrationContext _context;

    public AlterExpressionRoot(IMigrationContext context)
    {
        _context = context;
    }

    public IAlterTableAddColumnOrAlterColumnOrSchemaOrDescriptionSyntax Table(string tableName)
    {
        var expression = new AlterTableExpression { TableName = tableName };
        _context.Expressions.Add(expression);
        return new AlterTableExpressionBuilder(expression, _context);
    }
}
