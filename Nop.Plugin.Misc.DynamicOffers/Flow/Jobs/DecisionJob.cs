using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Nop.Plugin.Misc.DynamicOffers.Flow.Jobs;

/// <summary>Writes the record of decisions.</summary>
[DisallowConcurrentExecution]
public class DecisionJob(IServiceScopeFactory scopeFactory, JobGuard guard) : IJob
{
    public Task Execute(IJobExecutionContext context) =>
        guard.RunAsync(scopeFactory, nameof(DecisionJob), services => services.GetRequiredService<DecisionWriter>().WriteAsync());
}
