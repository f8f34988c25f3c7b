using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Nop.Plugin.Misc.DynamicOffers.Flow.Jobs;

/// <summary>Tells the owner what happened on this node.</summary>
[DisallowConcurrentExecution]
public class NoticeJob(IServiceScopeFactory scopeFactory, JobGuard guard) : IJob
{
    public Task Execute(IJobExecutionContext context) =>
        guard.RunAsync(scopeFactory, nameof(NoticeJob), services => services.GetRequiredService<OwnerNotifier>().RunAsync());
}
