using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.DynamicOffers.Flow.Jobs;

/// <summary>Runs a job's work in a scope of its own. A job that keeps failing is told of once, and once more when it works again.</summary>
public class JobGuard
{
    private readonly ConcurrentDictionary<string, byte> _failing = new();

    public async Task RunAsync(IServiceScopeFactory scopeFactory, string job, Func<IServiceProvider, Task> work)
    {
        await using var scope = scopeFactory.CreateAsyncScope();
        try
        {
            await work(scope.ServiceProvider);
            if (_failing.TryRemove(job, out _))
                await scope.ServiceProvider.GetRequiredService<ILogger>().InformationAsync($"Dynamic Offers: {job} works again.");
        }
        catch (Exception exception)
        {
            if (_failing.TryAdd(job, 0))
                await LogAsync(scope.ServiceProvider, $"Dynamic Offers: {job} failed; it tries again.", exception);
        }
    }

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
