using System.Linq.Expressions;
using System.Reflection;
using Nop.Core;

namespace System.Linq;

/// <summary>
/// Runs queries where they come from. A queryable that is an <see cref="IAsyncEnumerable{T}"/> is read as one, and its provider
/// answers <c>Execute&lt;Task&lt;TResult&gt;&gt;</c> for a single value; any other (a list in a test) is run at once.
/// </summary>
public static class AsyncIQueryableExtensions
{
    public static Task<bool> AllAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate)
    {
        return ExecuteAsync<TSource, bool>(source, new Func<IQueryable<TSource>, Expression<Func<TSource, bool>>, bool>(Queryable.All).Method, predicate);
    }

    public static Task<bool> AnyAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null)
    {
        return ExecuteAsync<TSource, bool>(Filtered(source, predicate), new Func<IQueryable<TSource>, bool>(Queryable.Any).Method);
    }

    public static Task<bool> ContainsAsync<TSource>(this IQueryable<TSource> source, TSource item)
    {
        return ExecuteAsync<TSource, bool>(source, new Func<IQueryable<TSource>, TSource, bool>(Queryable.Contains).Method, Expression.Constant(item, typeof(TSource)));
    }

    public static Task<int> CountAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null)
    {
        return ExecuteAsync<TSource, int>(Filtered(source, predicate), new Func<IQueryable<TSource>, int>(Queryable.Count).Method);
    }

    public static Task<long> LongCountAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null)
    {
        return ExecuteAsync<TSource, long>(Filtered(source, predicate), new Func<IQueryable<TSource>, long>(Queryable.LongCount).Method);
    }

    public static Task<TSource> FirstAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null)
    {
        return ExecuteAsync<TSource, TSource>(Filtered(source, predicate), new Func<IQueryable<TSource>, TSource>(Queryable.First).Method);
    }

    public static Task<TSource> FirstOrDefaultAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null)
    {
        return ExecuteAsync<TSource, TSource>(Filtered(source, predicate), new Func<IQueryable<TSource>, TSource>(Queryable.FirstOrDefault).Method);
    }

    public static Task<TSource> SingleAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null)
    {
        return ExecuteAsync<TSource, TSource>(Filtered(source, predicate), new Func<IQueryable<TSource>, TSource>(Queryable.Single).Method);
    }

    public static Task<TSource> SingleOrDefaultAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null)
    {
        return ExecuteAsync<TSource, TSource>(Filtered(source, predicate), new Func<IQueryable<TSource>, TSource>(Queryable.SingleOrDefault).Method);
    }

    public static Task<TResult> MaxAsync<TSource, TResult>(this IQueryable<TSource> source, Expression<Func<TSource, TResult>> predicate)
    {
        return ExecuteAsync<TSource, TResult>(source, new Func<IQueryable<TSource>, Expression<Func<TSource, TResult>>, TResult>(Queryable.Max).Method, predicate);
    }

    public static Task<TResult> MinAsync<TSource, TResult>(this IQueryable<TSource> source, Expression<Func<TSource, TResult>> predicate)
    {
        return ExecuteAsync<TSource, TResult>(source, new Func<IQueryable<TSource>, Expression<Func<TSource, TResult>>, TResult>(Queryable.Min).Method, predicate);
    }

    public static Task<int> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, int>> predicate)
    {
        return ExecuteAsync<TSource, int>(source, new Func<IQueryable<TSource>, Expression<Func<TSource, int>>, int>(Queryable.Sum).Method, predicate);
    }

    public static Task<int?> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, int?>> predicate)
    {
        return ExecuteAsync<TSource, int?>(source, new Func<IQueryable<TSource>, Expression<Func<TSource, int?>>, int?>(Queryable.Sum).Method, predicate);
    }

    public static Task<long> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, long>> predicate)
    {
        return ExecuteAsync<TSource, long>(source, new Func<IQueryable<TSource>, Expression<Func<TSource, long>>, long>(Queryable.Sum).Method, predicate);
    }

    public static Task<decimal> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, decimal>> predicate)
    {
        return ExecuteAsync<TSource, decimal>(source, new Func<IQueryable<TSource>, Expression<Func<TSource, decimal>>, decimal>(Queryable.Sum).Method, predicate);
    }

    public static Task<decimal?> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, decimal?>> predicate)
    {
        return ExecuteAsync<TSource, decimal?>(source, new Func<IQueryable<TSource>, Expression<Func<TSource, decimal?>>, decimal?>(Queryable.Sum).Method, predicate);
    }

    public static async Task<List<TSource>> ToListAsync<TSource>(this IQueryable<TSource> source)
    {
        if (source is not IAsyncEnumerable<TSource> rows)
        {
            return source.ToList();
        }

        var list = new List<TSource>();
        await foreach (var row in rows)
        {
            list.Add(row);
        }

        return list;
    }

    public static async Task<TSource[]> ToArrayAsync<TSource>(this IQueryable<TSource> source)
    {
        return (await source.ToListAsync()).ToArray();
    }

    public static async Task<Dictionary<TKey, TSource>> ToDictionaryAsync<TSource, TKey>(this IQueryable<TSource> source,
        Func<TSource, TKey> keySelector, IEqualityComparer<TKey> comparer = null)
    {
        return (await source.ToListAsync()).ToDictionary(keySelector, comparer);
    }

    public static async Task<Dictionary<TKey, TElement>> ToDictionaryAsync<TSource, TKey, TElement>(this IQueryable<TSource> source,
        Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey> comparer = null)
    {
        return (await source.ToListAsync()).ToDictionary(keySelector, elementSelector, comparer);
    }

    public static async Task<IPagedList<T>> ToPagedListAsync<T>(this IQueryable<T> source, int pageIndex, int pageSize, bool getOnlyTotalCount = false)
    {
        if (source is null)
        {
            return new PagedList<T>([], pageIndex, pageSize);
        }

        pageSize = Math.Max(pageSize, 1);
        var count = await source.CountAsync();
        var page = getOnlyTotalCount ? [] : await source.Skip(pageIndex * pageSize).Take(pageSize).ToListAsync();
        return new PagedList<T>(page, pageIndex, pageSize, count);
    }

    public static IAsyncEnumerable<TSource> ToAsyncEnumerable<TSource>(this IQueryable<TSource> source)
    {
        return source as IAsyncEnumerable<TSource> ?? Enumerate(source);
    }

    private static async IAsyncEnumerable<TSource> Enumerate<TSource>(IQueryable<TSource> source)
    {
        foreach (var row in await source.ToListAsync())
        {
            yield return row;
        }
    }

    private static IQueryable<TSource> Filtered<TSource>(IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate)
    {
        return predicate is null ? source : source.Where(predicate);
    }

    private static Task<TResult> ExecuteAsync<TSource, TResult>(IQueryable<TSource> source, MethodInfo method, params Expression[] arguments)
    {
        var quoted = arguments.Select(argument => argument is LambdaExpression ? Expression.Quote(argument) : argument);
        var call = Expression.Call(method, [source.Expression, .. quoted]);
        return source is IAsyncEnumerable<TSource>
            ? source.Provider.Execute<Task<TResult>>(call)
            : Task.FromResult(source.Provider.Execute<TResult>(call));
    }
}
