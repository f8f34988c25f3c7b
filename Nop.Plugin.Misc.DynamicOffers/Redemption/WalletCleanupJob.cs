using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>Runs <see cref="WalletCleanup"/> in a scope of its own.</summary>
[DisallowConcurrentExecution]
public class WalletCleanupJob : IJob
{
    private readonly IServiceScopeFactory _scopeFactory;

    public WalletCleanupJob(IServiceScopeFactory scopeFactory)
    {
        _scopeFactory = scopeFactory;
    }

    public async Task Execute(IJobExecutionContext context)
    {
        await using var scope = _scopeFactory.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WalletCleanup>().RunAsync();
    }
}
