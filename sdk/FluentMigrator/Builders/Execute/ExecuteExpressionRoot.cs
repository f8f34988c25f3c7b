using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Execute;

public class ExecuteExpressionRoot : IExecuteExpressionRoot
{
    private readonly IMigrationContext _context;

    public ExecuteExpressionRoot(IMigrationContext context)
    {
        _context = context;
    }

    public void Sql(string sqlStatement)
    {
        _context.Expressions.Add(new ExecuteSqlStatementExpression { SqlStatement = sqlStatement });
    }
}
