using System.Collections.Specialized;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Flow.Jobs;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Services.Logging;
using Quartz;
using Quartz.Impl;
using Quartz.Spi;

namespace Nop.Plugin.Misc.DynamicOffers.Infrastructure;

/// <summary>
/// What runs on this node beside the requests: the signal writer and the Quartz jobs. Starts with the application where the plugin is installed, holds up
/// nothing, and stops with the application or before an uninstall.
/// </summary>
public class BackgroundWork : IHostedService
{
    private static readonly TimeSpan ReminderInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan CleanupInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AuditInterval = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan DecisionInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AbandonmentInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ReconcilingInterval = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan NoticeInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan EarlyAccessInterval = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan SegmentInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WebhookInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PrivacyInterval = TimeSpan.FromSeconds(15);

    private readonly IServiceScopeFactory _scopeFactory;
    private readonly IServiceProvider _services;
    private readonly SignalWriter _signalWriter;
    private readonly CancellationTokenSource _stopping = new();

    private IScheduler? _scheduler;
    private Task _writing = Task.CompletedTask;

    public BackgroundWork(IServiceScopeFactory scopeFactory, IServiceProvider services, SignalWriter signalWriter)
    {
        _scopeFactory = scopeFactory;
        _services = services;
        _signalWriter = signalWriter;
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await IsInstalledAsync())
        {
            return;
        }

        _writing = Task.Run(() => _signalWriter.RunAsync(_stopping.Token), CancellationToken.None);
        _scheduler = await StartJobsAsync(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        if (_scheduler is { IsShutdown: false } scheduler)
        {
            await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
        }

        await _writing;
        await WriteDecisionsAsync();
    }

    // What was decided since the job ran last.
    private async Task WriteDecisionsAsync()
    {
        if (_scheduler is null)
        {
            return;
        }

        await using var scope = _scopeFactory.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<JobGuard>()
            .RunAsync(_scopeFactory, nameof(DecisionJob), services => services.GetRequiredService<DecisionWriter>().WriteAsync());
    }

    // A plugin that is loaded and not installed has neither tables nor settings.
    private async Task<bool> IsInstalledAsync()
    {
        await using var scope = _scopeFactory.CreateAsyncScope();
        try
        {
            if (!await scope.ServiceProvider.GetRequiredService<PluginState>().IsInstalledAsync())
            {
                return false;
            }

            // A carrier edited while the shop was down would be open to everybody.
            await scope.ServiceProvider.GetRequiredService<CarrierService>().CheckAsync();
            await scope.ServiceProvider.GetRequiredService<NodeLife>().BeginAsync();

            return true;
        }
        catch (Exception exception)
        {
            await scope.ServiceProvider.GetRequiredService<ILogger>()
                .ErrorAsync("Dynamic Offers could not start its background work; no reminder leaves until the next start.", exception);

            return false;
        }
    }

    private async Task<IScheduler> StartJobsAsync(CancellationToken cancellationToken)
    {
        // In memory and named for us: what is due stands in our own table, and other plugins may run Quartz too.
        var factory = new StdSchedulerFactory(new NameValueCollection
        {
            [StdSchedulerFactory.PropertySchedulerInstanceName] = DynamicOffersDefaults.SystemName,
            ["quartz.threadPool.maxConcurrency"] = "3" // a gateway that is slow holds up nobody else
        });
        var scheduler = await factory.GetScheduler(cancellationToken);
        scheduler.JobFactory = new ServiceJobFactory(_services);

        await ScheduleAsync<ReminderJob>(scheduler, ReminderInterval, cancellationToken);
        await ScheduleAsync<WalletCleanupJob>(scheduler, CleanupInterval, cancellationToken);
        await ScheduleAsync<WalletAuditJob>(scheduler, AuditInterval, cancellationToken);
        await ScheduleAsync<DecisionJob>(scheduler, DecisionInterval, cancellationToken);
        await ScheduleAsync<NodeJob>(scheduler, NodeLife.BeatPause, cancellationToken);
        await ScheduleAsync<AbandonmentJob>(scheduler, AbandonmentInterval, cancellationToken);
        await ScheduleAsync<ReconcilingJob>(scheduler, ReconcilingInterval, cancellationToken);
        await ScheduleAsync<PrivacyJob>(scheduler, PrivacyInterval, cancellationToken);
        await ScheduleAsync<EarlyAccessJob>(scheduler, EarlyAccessInterval, cancellationToken);
        await ScheduleAsync<SegmentJob>(scheduler, SegmentInterval, cancellationToken);
        await ScheduleAsync<WebhookJob>(scheduler, WebhookInterval, cancellationToken);
        await ScheduleAsync<NoticeJob>(scheduler, NoticeInterval, cancellationToken);
        await scheduler.Start(cancellationToken);

        return scheduler;
    }

    private static async Task ScheduleAsync<TJob>(IScheduler scheduler, TimeSpan interval, CancellationToken cancellationToken)
        where TJob : IJob
    {
        var job = JobBuilder.Create<TJob>().WithIdentity(typeof(TJob).Name).Build();
        var trigger = TriggerBuilder.Create()
            .StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever().WithMisfireHandlingInstructionNextWithRemainingCount())
            .Build();

        await scheduler.ScheduleJob(job, trigger, cancellationToken);
    }

    private sealed class ServiceJobFactory : IJobFactory
    {
        private readonly IServiceProvider _services;

        public ServiceJobFactory(IServiceProvider services)
        {
            _services = services;
        }

        public IJob NewJob(TriggerFiredBundle bundle, IScheduler scheduler)
        {
            return (IJob)ActivatorUtilities.CreateInstance(_services, bundle.JobDetail.JobType);
        }

        public void ReturnJob(IJob job)
        {
        }
    }
}
