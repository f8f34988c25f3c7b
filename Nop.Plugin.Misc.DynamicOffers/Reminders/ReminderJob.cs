using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>Looks for due reminders, in a scope of its own: outside a request the host's root container would keep scoped services for ever.</summary>
[DisallowConcurrentExecution]
public class ReminderJob : IJob
{
    private readonly IServiceScopeFactory _scopeFactory;

    public ReminderJob(IServiceScopeFactory scopeFactory)
    {
        _scopeFactory = scopeFactory;
    }

    public async Task Execute(IJobExecutionContext context)
    {
        await using var scope = _scopeFactory.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReminderSender>().SendDueAsync(context.CancellationToken);
    }
}
