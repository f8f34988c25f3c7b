using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;
using Quartz;

namespace Nop.Plugin.Misc.DynamicOffers.Flow.Jobs;

/// <summary>Sends what is due to the owner's gateway.</summary>
[DisallowConcurrentExecution]
public class WebhookJob(IServiceScopeFactory scopeFactory, JobGuard guard) : IJob
{
    public Task Execute(IJobExecutionContext context) =>
        guard.RunAsync(scopeFactory, nameof(WebhookJob), services => services.GetRequiredService<WebhookSender>().SendDueAsync(context.CancellationToken));
}
