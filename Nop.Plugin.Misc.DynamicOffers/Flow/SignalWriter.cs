using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Services.Configuration;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>The one writer of this node: puts signals and activities into the database in batches and plans the reminders of changed carts.</summary>
public class SignalWriter
{
    private const int BatchSize = 500;

    /// <summary>Pages without a signal are a sign of the shopper too; they reach the database this late at most.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly SignalQueue _queue;
    private readonly ActivityMemory _activityMemory;
    private readonly IServiceScopeFactory _scopeFactory;

    public SignalWriter(SignalQueue queue, ActivityMemory activityMemory, IServiceScopeFactory scopeFactory)
    {
        _queue = queue;
        _activityMemory = activityMemory;
        _scopeFactory = scopeFactory;
    }

    /// <summary>Writes what comes, until cancelled; then writes what is left.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await _queue.WaitAsync(LongestPause, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                // The application stops.
            }

            await WriteAsync(_queue.Dequeue(BatchSize), _activityMemory.TakeDirty());
        }
    }

    private async Task WriteAsync(IReadOnlyList<Signal> signals, IReadOnlyList<Activity> activities)
    {
        if (signals.Count == 0 && activities.Count == 0)
        {
            return;
        }

        await using var scope = _scopeFactory.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<ISignalStore>().AppendAsync(signals);
            await scope.ServiceProvider.GetRequiredService<IActivityStore>().SaveAsync(activities);
            await PlanRemindersAsync(scope.ServiceProvider, signals);
        }
        catch (Exception exception)
        {
            _queue.CountAsDropped(signals.Count);
            await scope.ServiceProvider.GetRequiredService<ILogger>()
                .ErrorAsync($"Dynamic Offers could not write {signals.Count} signals ({_queue.Dropped} lost since the start).", exception);
        }
    }

    private static async Task PlanRemindersAsync(IServiceProvider services, IEnumerable<Signal> signals)
    {
        var lastCartChanges = signals
            .Where(signal => SignalKind.IsCartChange(signal.Kind))
            .GroupBy(signal => (signal.CustomerId, signal.StoreId))
            .Select(cart => cart.OrderBy(signal => signal.OccurredOnUtc).Last());

        foreach (var change in lastCartChanges)
        {
            var settings = await services.GetRequiredService<ISettingService>().LoadSettingAsync<DynamicOffersSettings>(change.StoreId);
            await services.GetRequiredService<ReminderScheduling>()
                .PlanAsync(change.ShopperId, change.CustomerId, change.StoreId, change.OccurredOnUtc, settings.ToCaps());
        }
    }
}
