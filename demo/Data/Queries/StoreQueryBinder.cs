namespace DemoStore.Data.Queries;

/// <summary>
/// Puts a context's tables in the place of <see cref="StoreTableQuery{TEntity}"/>, also where a lambda has caught one.
/// </summary>
internal sealed class StoreQueryBinder : ExpressionVisitor
{
    private readonly StoreContext _context;

    private StoreQueryBinder(StoreContext context) => _context = context;

    public static Expression Bind(Expression expression, StoreContext context) => new StoreQueryBinder(context).Visit(expression);

    protected override Expression VisitConstant(ConstantExpression node) =>
        node.Value is IStoreTableQuery table ? table.RootIn(_context) : node;

    protected override Expression VisitMember(MemberExpression node) =>
        CaughtQuery(node) is { } query ? Visit(query.Expression) : base.VisitMember(node);

    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        CaughtQuery(node) is { } query ? Visit(query.Expression) : base.VisitMethodCall(node);

    private static IQueryable? CaughtQuery(Expression node) =>
        typeof(IQueryable).IsAssignableFrom(node.Type) && TryEvaluate(node, out var value) && value is IQueryable { Provider: StoreQueryProvider } query
            ? query
            : null;

    // What starts at a caught object can be evaluated; what starts at the lambda's parameter is for the database.
    private static bool TryEvaluate(Expression? expression, out object? value)
    {
        value = null;
        switch (expression)
        {
            case null:
                return true;
            case ConstantExpression constant:
                value = constant.Value;
                return true;
            case MemberExpression member when TryEvaluate(member.Expression, out var owner):
                value = member.Member is FieldInfo field ? field.GetValue(owner) : ((PropertyInfo)member.Member).GetValue(owner);
                return true;
            case MethodCallExpression { Arguments.Count: 0 } call when TryEvaluate(call.Object, out var owner):
                value = call.Method.Invoke(owner, null);
                return true;
            default:
                return false;
        }
    }
}
