using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Nop.Plugin.Misc.DynamicOffers.Flow.Jobs;

/// <summary>Looks for carts and checkouts that were left.</summary>
[DisallowConcurrentExecution]
public class AbandonmentJob(IServiceScopeFactory scopeFactory, JobGuard guard) : IJob
{
    public Task Execute(IJobExecutionContext context) =>
        guard.RunAsync(scopeFactory, nameof(AbandonmentJob), services => services.GetRequiredService<CartWatching>().LookAsync());
}
