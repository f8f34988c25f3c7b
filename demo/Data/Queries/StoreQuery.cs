using System.Collections;

namespace DemoStore.Data.Queries;

/// <summary>
/// A query that opens a context of its own each time it is read, and so may be kept, joined with others and read outside a request.
/// </summary>
internal class StoreQuery<T> : IOrderedQueryable<T>, IAsyncEnumerable<T>
{
    private readonly StoreQueryProvider _provider;

    public StoreQuery(StoreQueryProvider provider, Expression? expression = null)
    {
        _provider = provider;
        Expression = expression ?? Expression.Constant(this, typeof(IQueryable<T>));
    }

    public Type ElementType => typeof(T);

    public Expression Expression { get; }

    public IQueryProvider Provider => _provider;

    public IEnumerator<T> GetEnumerator() => _provider.Read<T>(Expression).GetEnumerator();

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        _provider.ReadAsync<T>(Expression).GetAsyncEnumerator(cancellationToken);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>
/// All rows of an entity's table: the root of every <see cref="StoreQuery{T}"/>.
/// </summary>
internal sealed class StoreTableQuery<TEntity>(StoreQueryProvider provider) : StoreQuery<TEntity>(provider), IStoreTableQuery
    where TEntity : class
{
    public Expression RootIn(StoreContext context) => ((IQueryable)context.Set<TEntity>()).Expression;
}

internal interface IStoreTableQuery
{
    Expression RootIn(StoreContext context);
}
