using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.DynamicOffers.Flow.Jobs;

/// <summary>
/// Runs a job's work in a scope of its own. A job that keeps failing is told of once, and once more when it works again; of a database that is away the first job
/// tells for all.
/// </summary>
public class JobGuard
{
    private readonly ConcurrentDictionary<string, Failure> _failing = new();

    public async Task RunAsync(IServiceScopeFactory scopeFactory, string job, Func<IServiceProvider, Task> work)
    {
        await using var scope = scopeFactory.CreateAsyncScope();
        try
        {
            await work(scope.ServiceProvider);
            if (_failing.TryRemove(job, out var failure) && failure.IsTold)
                await scope.ServiceProvider.GetRequiredService<ILogger>().InformationAsync($"Dynamic Offers: {job} works again.");
        }
        catch (Exception exception)
        {
            var isOfDatabase = exception is DbException || exception.InnerException is DbException;
            var isTold = !isOfDatabase || !_failing.Any(other => other.Key != job && other.Value.IsOfDatabase);
            if (_failing.TryAdd(job, new Failure(isOfDatabase, isTold)) && isTold)
                await LogAsync(scope.ServiceProvider, $"Dynamic Offers: {job} failed; it tries again.", exception);
        }
    }

    private readonly record struct Failure(bool IsOfDatabase, bool IsTold);

    // The host logs into the same database, which may be what does not answer.
    private static async Task LogAsync(IServiceProvider services, string message, Exception exception)
    {
        try
        {
            await services.GetRequiredService<ILogger>().ErrorAsync(message, exception);
        }
        catch (Exception unlogged)
        {
            await Console.Error.WriteLineAsync($"{message} {exception.Message} (Not logged: {unlogged.Message})");
        }
    }
}
