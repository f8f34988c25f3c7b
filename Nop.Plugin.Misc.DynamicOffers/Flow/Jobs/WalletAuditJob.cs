using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Logging;
using Quartz;

namespace Nop.Plugin.Misc.DynamicOffers.Flow.Jobs;

/// <summary>Follows orders whose end no event told, then audits the ledger and tells the host's log what was put right.</summary>
[DisallowConcurrentExecution]
public class WalletAuditJob(IServiceScopeFactory scopeFactory, JobGuard guard) : IJob
{
    public async Task Execute(IJobExecutionContext context)
    {
        await guard.RunAsync(scopeFactory, nameof(OrderFollowUp), services => services.GetRequiredService<OrderFollowUp>().RunAsync());
        await guard.RunAsync(scopeFactory, nameof(WalletAudit), AuditAsync);
    }

    private static async Task AuditAsync(IServiceProvider services)
    {
        foreach (var finding in await services.GetRequiredService<WalletAudit>().RunAsync())
            await services.GetRequiredService<ILogger>().WarningAsync($"Dynamic Offers audited its ledger. {finding}");
    }
}
