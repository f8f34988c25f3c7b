using System.Linq.Expressions;
using System.Reflection;

namespace DemoStore.Data.Queries;

/// <summary>
/// Puts a context's tables in the place of <see cref="StoreTableQuery{TEntity}"/>, also where a lambda has caught one.
/// </summary>
internal sealed class StoreQueryBinder : ExpressionVisitor
{
    private readonly StoreContext _context;

    private StoreQueryBinder(StoreContext context)
    {
        _context = context;
    }

    public static Expression Bind(Expression expression, StoreContext context)
    {
        return new StoreQueryBinder(context).Visit(expression);
    }

    protected override Expression VisitConstant(ConstantExpression node)
    {
        return node.Value is IStoreTableQuery table ? table.RootIn(_context) : node;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        return typeof(IQueryable).IsAssignableFrom(node.Type) && TryEvaluate(node, out var value) && value is IQueryable { Provider: StoreQueryProvider } query
            ? Visit(query.Expression)
            : base.VisitMember(node);
    }

    // A chain of fields and properties that starts at a caught object, not at the lambda's parameter.
    private static bool TryEvaluate(Expression? expression, out object? value)
    {
        switch (expression)
        {
            case null:
                value = null;
                return true;
            case ConstantExpression constant:
                value = constant.Value;
                return true;
            case MemberExpression member when TryEvaluate(member.Expression, out var owner):
                value = member.Member is FieldInfo field ? field.GetValue(owner) : ((PropertyInfo)member.Member).GetValue(owner);
                return true;
            default:
                value = null;
                return false;
        }
    }
}
