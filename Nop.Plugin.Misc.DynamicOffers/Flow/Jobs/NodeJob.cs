using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Nop.Plugin.Misc.DynamicOffers.Flow.Jobs;

/// <summary>This node's heartbeat.</summary>
[DisallowConcurrentExecution]
public class NodeJob(IServiceScopeFactory scopeFactory, JobGuard guard) : IJob
{
    public Task Execute(IJobExecutionContext context) =>
        guard.RunAsync(scopeFactory, nameof(NodeJob), services => services.GetRequiredService<NodeLife>().BeatAsync());
}
