using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.InteropServices;

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
    private static readonly ConcurrentDictionary<Shape, Delegate> Plans = [];

    public static TResult Run<TResult>(Expression query)
    {
        var shape = new Shape();
        shape.Visit(query);
        var values = shape.TakeValues();
        var plan = Plans.GetOrAdd(shape, static (_, query) => Compile<TResult>(query), query);

        return ((Func<object?[], TResult>)plan)(values);
    }

    private static Func<object?[], TResult> Compile<TResult>(Expression query) =>
        Expression.Lambda<Func<object?[], TResult>>(new ToEnumerable().Visit(query), Values).Compile();

    /// <summary>A query without what differs from run to run, which is tables and what its lambdas have caught: what its nodes are, one after the other.</summary>
    private sealed class Shape : ExpressionVisitor, IEquatable<Shape>
    {
        private readonly List<(ExpressionType Kind, object? What)> _nodes = new(64);
        private readonly List<object?> _values = [];
        private readonly List<ParameterExpression> _parameters = [];
        private HashCode _hash;

        public object?[] TakeValues()
        {
            object?[] values = [.. _values];
            _values.Clear();

            return values;
        }

        public override Expression? Visit(Expression? node)
        {
            if (node is null)
                return null;

            object? what = node switch
            {
                MethodCallExpression call => call.Method,
                MemberExpression member => member.Member,
                NewExpression { Constructor: { } constructor } => constructor,
                ParameterExpression parameter => IndexOf(parameter),
                _ => node.Type
            };
            _nodes.Add((node.NodeType, what));
            _hash.Add((int)node.NodeType);
            _hash.Add(what);
            base.Visit(node);
            // Whatever its number of children, here they end.
            _nodes.Add(default);

            return node;
        }

        public bool Equals(Shape? other) => other is not null && CollectionsMarshal.AsSpan(_nodes).SequenceEqual(CollectionsMarshal.AsSpan(other._nodes));

        public override bool Equals(object? obj) => Equals(obj as Shape);

        public override int GetHashCode() => _hash.ToHashCode();

        protected override Expression VisitConstant(ConstantExpression node)
        {
            _values.Add(node.Value);

            return node;
        }

        protected override MemberBinding VisitMemberBinding(MemberBinding node)
        {
            _nodes.Add((ExpressionType.MemberInit, node.Member));

            return base.VisitMemberBinding(node);
        }

        private int IndexOf(ParameterExpression parameter)
        {
            if (_parameters.IndexOf(parameter) is >= 0 and var known)
                return known;

            _parameters.Add(parameter);

            return _parameters.Count - 1;
        }
    }

    /// <summary>Asks lists what was to be asked of a database, with values in place of constants, in the order in which the shape has them.</summary>
    private sealed class ToEnumerable : ExpressionVisitor
    {
        private static readonly ILookup<string, MethodInfo> Methods = typeof(Enumerable).GetMethods().ToLookup(method => method.Name);

        private int _values;
        private bool _isInLambda;

        protected override Expression VisitConstant(ConstantExpression node) =>
            Expression.Convert(Expression.ArrayIndex(Values, Expression.Constant(_values++)), node.Type);

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType != typeof(Queryable))
                return base.VisitMethodCall(node);

            var arguments = node.Arguments
                .Select(argument => argument is UnaryExpression { NodeType: ExpressionType.Quote, Operand: LambdaExpression lambda } ? VisitQuoted(lambda) : Visit(argument))
                .ToArray();
            var method = Methods[node.Method.Name]
                .Where(method => method.GetGenericArguments().Length == node.Method.GetGenericArguments().Length && method.GetParameters().Length == arguments.Length)
                .Select(method => method.MakeGenericMethod(node.Method.GetGenericArguments()))
                .Single(method => method.GetParameters().Zip(arguments).All(pair => pair.First.ParameterType.IsAssignableFrom(pair.Second.Type)));

            return Expression.Call(method, arguments);
        }

        // A lambda within a compiled one is bound anew in every run, and slowly; so it is compiled by itself and given the values, where it needs nothing else.
        private Expression VisitQuoted(LambdaExpression lambda)
        {
            if (_isInLambda)
                return Visit(lambda);

            _isInLambda = true;
            var body = Visit(lambda.Body);
            _isInLambda = false;
            var compiled = Expression.Lambda(body, [Values, .. lambda.Parameters]).Compile();
            var types = lambda.Type.GetGenericArguments();
            var binding = Activator.CreateInstance((types.Length == 2 ? typeof(Binding<,>) : typeof(Binding<,,>)).MakeGenericType(types), compiled);

            return Expression.Call(Expression.Constant(binding), nameof(Binding<,>.Bind), null, Values);
        }
    }

    private sealed class Binding<TIn, TOut>(Func<object?[], TIn, TOut> function)
    {
        public Func<TIn, TOut> Bind(object?[] values) => one => function(values, one);
    }

    private sealed class Binding<TFirst, TSecond, TOut>(Func<object?[], TFirst, TSecond, TOut> function)
    {
        public Func<TFirst, TSecond, TOut> Bind(object?[] values) => (first, second) => function(values, first, second);
    }
}
