using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Query;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Carts.Memory;

/// <summary>
/// A query of rows in memory, compiled once for its shape: what the framework has for lists compiles each query anew, which takes longer than all else that is
/// asked of a cart.
/// </summary>
internal sealed class MemoryQuery<T> : IOrderedQueryable<T>, IQueryProvider
{
    private readonly IEnumerable<T>? _rows;

    /// <summary>All of them.</summary>
    public MemoryQuery(IEnumerable<T> rows)
    {
        _rows = rows;
        Expression = Expression.Constant(this, typeof(IQueryable<T>));
    }

    private MemoryQuery(Expression expression) => Expression = expression;

    public Type ElementType => typeof(T);

    public Expression Expression { get; }

    public IQueryProvider Provider => this;

    public IQueryable<TElement> CreateQuery<TElement>(Expression expression) => new MemoryQuery<TElement>(expression);

    public IQueryable CreateQuery(Expression expression) => throw new NotSupportedException();

    public TResult Execute<TResult>(Expression expression) => QueryPlan.Run<TResult>(expression);

    public object? Execute(Expression expression) => throw new NotSupportedException();

    public IEnumerator<T> GetEnumerator() => (_rows ?? QueryPlan.Run<IEnumerable<T>>(Expression)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal static class QueryPlan
{
    private static readonly ParameterExpression Values = Expression.Parameter(typeof(object[]), "values");
    private static readonly ConcurrentDictionary<Expression, Delegate> Plans = new(ExpressionEqualityComparer.Instance);

    public static TResult Run<TResult>(Expression query)
    {
        var shape = new Shape();
        var plan = Plans.GetOrAdd(shape.Visit(query), Compile<TResult>);

        return ((Func<object?[], TResult>)plan)([.. shape.Values]);
    }

    private static Func<object?[], TResult> Compile<TResult>(Expression shape) =>
        Expression.Lambda<Func<object?[], TResult>>(new ToEnumerable().Visit(shape), Values).Compile();

    /// <summary>Takes what differs from run to run out of a query: tables, and what its lambdas have caught.</summary>
    private sealed class Shape : ExpressionVisitor
    {
        public List<object?> Values { get; } = [];

        protected override Expression VisitConstant(ConstantExpression node)
        {
            Values.Add(node.Value);

            return Expression.Convert(Expression.ArrayIndex(QueryPlan.Values, Expression.Constant(Values.Count - 1)), node.Type);
        }
    }

    /// <summary>Asks lists what was to be asked of a database.</summary>
    private sealed class ToEnumerable : ExpressionVisitor
    {
        private static readonly ILookup<string, MethodInfo> Methods = typeof(Enumerable).GetMethods().ToLookup(method => method.Name);

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType != typeof(Queryable))
                return base.VisitMethodCall(node);

            var arguments = node.Arguments.Select(argument => Visit(argument is UnaryExpression { NodeType: ExpressionType.Quote } quote ? quote.Operand : argument)).ToArray();
            var method = Methods[node.Method.Name]
                .Where(method => method.GetGenericArguments().Length == node.Method.GetGenericArguments().Length && method.GetParameters().Length == arguments.Length)
                .Select(method => method.MakeGenericMethod(node.Method.GetGenericArguments()))
                .Single(method => method.GetParameters().Zip(arguments).All(pair => pair.First.ParameterType.IsAssignableFrom(pair.Second.Type)));

            return Expression.Call(method, arguments);
        }
    }
}
