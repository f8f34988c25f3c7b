namespace DemoStore.Hosting;

public static class AsyncSelection
{
    /// <summary>Asks for one after the other: a request's services remember things, and are not asked at the same time.</summary>
    public static async Task<List<TResult>> SelectAsync<T, TResult>(this IEnumerable<T> items, Func<T, Task<TResult>> selectAsync)
    {
        var results = new List<TResult>();
        foreach (var item in items)
            results.Add(await selectAsync(item));

        return results;
    }
}
