using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Nop.Plugin.Misc.DynamicOffers.Flow.Jobs;

/// <summary>Erases what was asked for, and what has been kept for long enough.</summary>
[DisallowConcurrentExecution]
public class PrivacyJob(IServiceScopeFactory scopeFactory, JobGuard guard) : IJob
{
    public Task Execute(IJobExecutionContext context) =>
        guard.RunAsync(scopeFactory, nameof(PrivacyJob), services => services.GetRequiredService<Retention>().RunAsync());
}
