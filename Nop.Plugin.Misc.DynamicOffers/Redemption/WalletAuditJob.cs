using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Logging;
using Quartz;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>
/// Runs <see cref="OrderFollowUp"/> and <see cref="WalletAudit"/> in a scope of their own, and tells the host's log what was put right.
/// </summary>
[DisallowConcurrentExecution]
public class WalletAuditJob(IServiceScopeFactory scopeFactory) : IJob
{
    public async Task Execute(IJobExecutionContext context)
    {
        await using var scope = scopeFactory.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OrderFollowUp>().RunAsync();
        foreach (var finding in await scope.ServiceProvider.GetRequiredService<WalletAudit>().RunAsync())
            await scope.ServiceProvider.GetRequiredService<ILogger>().WarningAsync($"Dynamic Offers audited its ledger. {finding}");
    }
}
