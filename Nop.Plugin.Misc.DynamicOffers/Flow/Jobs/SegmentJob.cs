using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Nop.Plugin.Misc.DynamicOffers.Flow.Jobs;

/// <summary>Looks who enters or leaves a segment by the passing of time.</summary>
[DisallowConcurrentExecution]
public class SegmentJob(IServiceScopeFactory scopeFactory, JobGuard guard) : IJob
{
    public Task Execute(IJobExecutionContext context) =>
        guard.RunAsync(scopeFactory, nameof(SegmentJob), services => services.GetRequiredService<Segmentation>().GoRoundAsync());
}
