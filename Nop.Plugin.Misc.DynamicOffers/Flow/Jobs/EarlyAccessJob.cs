using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Nop.Plugin.Misc.DynamicOffers.Flow.Jobs;

/// <summary>Takes customer roles away whose time is over.</summary>
[DisallowConcurrentExecution]
public class EarlyAccessJob(IServiceScopeFactory scopeFactory, JobGuard guard) : IJob
{
    public Task Execute(IJobExecutionContext context) =>
        guard.RunAsync(scopeFactory, nameof(EarlyAccessJob), services => services.GetRequiredService<EarlyAccess>().CloseAsync());
}
