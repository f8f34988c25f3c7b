using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Nop.Plugin.Misc.DynamicOffers.Flow.Jobs;

/// <summary>Finds again what a crash took.</summary>
[DisallowConcurrentExecution]
public class ReconcilingJob(IServiceScopeFactory scopeFactory, JobGuard guard) : IJob
{
    public Task Execute(IJobExecutionContext context) =>
        guard.RunAsync(scopeFactory, nameof(ReconcilingJob), services => services.GetRequiredService<Reconciling>().RunAsync());
}
