using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Quartz;

namespace Nop.Plugin.Misc.DynamicOffers.Flow.Jobs;

/// <summary>Begins the sequences that should have begun, and sends what is due on its way.</summary>
[DisallowConcurrentExecution]
public class ReminderJob(IServiceScopeFactory scopeFactory, JobGuard guard) : IJob
{
    public Task Execute(IJobExecutionContext context) => guard.RunAsync(scopeFactory, nameof(ReminderJob), async services =>
    {
        await services.GetRequiredService<Sequences>().CatchUpAsync();
        await services.GetRequiredService<ReminderSender>().SendDueAsync(context.CancellationToken);
    });
}
