using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Query;

namespace DemoStore.Data.Queries;

/// <summary>
/// Runs a query on a context that lives as long as the reading.
/// </summary>
public sealed class StoreQueryProvider(StoreContextFactory contexts) : IQueryProvider
{
    private static readonly MethodInfo ExecuteScalarAsyncMethod =
        typeof(StoreQueryProvider).GetMethod(nameof(ExecuteScalarAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    public IQueryable<TEntity> Table<TEntity>() where TEntity : class => new StoreTableQuery<TEntity>(this);

    public IQueryable<TElement> CreateQuery<TElement>(Expression expression) => new StoreQuery<TElement>(this, expression);

    public IQueryable CreateQuery(Expression expression)
    {
        var elementType = expression.Type.GetInterfaces().Append(expression.Type)
            .First(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .GetGenericArguments()[0];
        return (IQueryable)Activator.CreateInstance(typeof(StoreQuery<>).MakeGenericType(elementType), this, expression)!;
    }

    /// <summary>
    /// A result of type <see cref="Task{T}"/> is read without blocking; the host's asynchronous query extensions ask so.
    /// </summary>
    public TResult Execute<TResult>(Expression expression)
    {
        if (typeof(TResult).IsGenericType && typeof(TResult).GetGenericTypeDefinition() == typeof(Task<>))
            return (TResult)ExecuteScalarAsyncMethod.MakeGenericMethod(typeof(TResult).GetGenericArguments()).Invoke(this, [expression])!;

        using var context = contexts.Create();
        return ProviderOf(context).Execute<TResult>(StoreQueryBinder.Bind(expression, context));
    }

    public object? Execute(Expression expression)
    {
        using var context = contexts.Create();
        return ProviderOf(context).Execute(StoreQueryBinder.Bind(expression, context));
    }

    internal IEnumerable<T> Read<T>(Expression expression)
    {
        using var context = contexts.Create();
        foreach (var row in ProviderOf(context).CreateQuery<T>(StoreQueryBinder.Bind(expression, context)))
            yield return row;
    }

    internal async IAsyncEnumerable<T> ReadAsync<T>(Expression expression, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var context = contexts.Create();
        var rows = (IAsyncEnumerable<T>)ProviderOf(context).CreateQuery<T>(StoreQueryBinder.Bind(expression, context));
        await foreach (var row in rows.WithCancellation(cancellationToken))
            yield return row;
    }

    private async Task<T> ExecuteScalarAsync<T>(Expression expression)
    {
        await using var context = contexts.Create();
        return await ProviderOf(context).ExecuteAsync<Task<T>>(StoreQueryBinder.Bind(expression, context));
    }

    // Any set gives the context's provider; it serves every entity type.
    private static IAsyncQueryProvider ProviderOf(StoreContext context) =>
        (IAsyncQueryProvider)((IQueryable)context.Set<Nop.Core.Domain.Stores.Store>()).Provider;
}
