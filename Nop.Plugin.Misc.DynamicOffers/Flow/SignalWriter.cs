using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// The one writer of this node: puts signals into the log in batches, then profiles and what carts call for. While the database does not answer it keeps what
/// it has and tries again; the queue behind it lets go what is worth least.
/// </summary>
public class SignalWriter(SignalQueue queue, ProfileMemory profiles, CurrentNode node, IServiceScopeFactory scopeFactory, TimeProvider timeProvider)
{
    private const int BatchSize = 5_000;
    private const int TriesBeforeSingles = 3;

    /// <summary>The longest that a signal waits for others before it is written.</summary>
    public static readonly TimeSpan LogPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Between two rounds of saving profiles.</summary>
    public static readonly TimeSpan SavePause = TimeSpan.FromMilliseconds(500);

    /// <summary>The same while more than a batch waits: a profile that changes with every batch is worth saving with every other only.</summary>
    public static readonly TimeSpan FloodSavePause = TimeSpan.FromMilliseconds(1_500);

    /// <summary>Between two times that changes of the same cart are followed.</summary>
    private static readonly TimeSpan FollowPause = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<int, Signal> _cartChanges = [];
    private readonly Dictionary<int, long> _followedOn = [];

    private long _lastSequence;
    private long _savedOn;
    private bool _isFailing;
    private bool _isStopping;
    private DateTime _failedOnUtc;

    /// <summary>Whether writing failed since then.</summary>
    public bool FailedSince(DateTime utc) => _failedOnUtc >= utc;

    /// <summary>Signals written since the start.</summary>
    public long Written { get; private set; }

    /// <summary>Writes what comes, until cancelled; then writes what is left.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await queue.WaitAsync(SavePause, cancellationToken);
                if (queue.Count < BatchSize)
                    await Task.Delay(LogPause, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                // The application stops.
            }

            await WriteAsync(cancellationToken);
        }

        while (queue.Count > 0)
            await WriteAsync(cancellationToken);
    }

    /// <summary>One round: a batch into the log, and, where it is time or the application stops, all profiles that changed.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await LogAsync(queue.Dequeue(BatchSize), cancellationToken);
        _isStopping = cancellationToken.IsCancellationRequested;
        var pause = queue.Count >= BatchSize ? FloodSavePause : SavePause;
        if (timeProvider.GetElapsedTime(_savedOn) < pause && !cancellationToken.IsCancellationRequested)
            return;

        _savedOn = timeProvider.GetTimestamp();
        await GuardAsync("save profiles", SaveProfilesAsync);
        await GuardAsync("plan what carts call for", PlanAsync);
    }

    private async Task LogAsync(IReadOnlyList<Signal> batch, CancellationToken cancellationToken)
    {
        for (var tries = 1; batch.Count > 0; tries++)
        {
            await using var scope = scopeFactory.CreateAsyncScope();
            try
            {
                batch = await TryLogAsync(batch, tries, scope.ServiceProvider);
                await ReportRecoveryAsync(scope.ServiceProvider);
            }
            catch (Exception exception)
            {
                await ReportFailureAsync($"Dynamic Offers could not write {batch.Count} signals; it keeps them and tries again.", exception, scope.ServiceProvider);
                if (cancellationToken.IsCancellationRequested)
                {
                    foreach (var signal in batch)
                        queue.CountAsDropped(signal);

                    return;
                }

                await Task.Delay(RetryPause, timeProvider, CancellationToken.None);

                // A row that is refused while others get through is to blame itself: alone it could not be told from a database that is away.
                batch = [.. batch, .. queue.Dequeue(BatchSize - batch.Count)];
            }
        }
    }

    /// <summary>Returns what is still to be written.</summary>
    private async Task<IReadOnlyList<Signal>> TryLogAsync(IReadOnlyList<Signal> batch, int tries, IServiceProvider services)
    {
        var store = services.GetRequiredService<ISignalStore>();
        var known = await OfKnownShoppersAsync(batch, services.GetRequiredService<IShopperStore>());
        foreach (var signal in known.Where(signal => signal.Sequence == 0))
            (signal.NodeId, signal.Sequence) = (node.Id, ++_lastSequence);

        // Read before the log holds these: a profile that is made from the log alone would take them for saved.
        var reader = services.GetRequiredService<ProfileReader>();
        foreach (var shopperId in known.Select(signal => signal.ShopperId).Distinct())
            await FindAsync(shopperId, reader);

        // A try that failed may have written in part, or all of it; what it wrote still has to reach the profiles.
        var missing = tries > 1 ? await WithoutWrittenAsync(known, store) : known;
        if (tries <= TriesBeforeSingles && missing.Count > 0)
            await store.AppendAsync(missing);
        else if (missing.Count > 0)
            known = known.Except(await AppendSinglyAsync(missing, store)).ToList();

        await ApplyAsync(known, reader);
        await TakeBackErasedAsync(known, services.GetRequiredService<IShopperStore>());
        Written += known.Count;

        return [];
    }

    private static async Task<IReadOnlyList<Signal>> WithoutWrittenAsync(IReadOnlyList<Signal> batch, ISignalStore store)
    {
        if (batch.Count == 0)
            return batch;

        var written = await store.GetWrittenAsync(batch[0].NodeId, batch.Min(signal => signal.Sequence), batch.Max(signal => signal.Sequence));

        return batch.Where(signal => !written.Contains(signal.Sequence)).ToList();
    }

    /// <summary>
    /// The database answers and still refuses the batch: one row of it is to blame, and must not hold up the others. Returns what is refused for good.
    /// </summary>
    private async Task<IReadOnlyList<Signal>> AppendSinglyAsync(IReadOnlyList<Signal> batch, ISignalStore store)
    {
        var refused = new List<Signal>();
        var lastException = default(Exception);
        foreach (var signal in batch)
        {
            try
            {
                await store.AppendAsync([signal]);
            }
            catch (Exception exception)
            {
                lastException = exception;
                refused.Add(signal);
            }
        }

        if (refused.Count == batch.Count && lastException is not null)
            throw lastException;

        foreach (var signal in refused)
            queue.CountAsDropped(signal);

        return refused;
    }

    /// <summary>Finds the shoppers of what came by customer, and leaves out those who never agreed or were erased meanwhile.</summary>
    private static async Task<IReadOnlyList<Signal>> OfKnownShoppersAsync(IReadOnlyList<Signal> batch, IShopperStore shoppers)
    {
        var byCustomer = await shoppers.GetByCustomersAsync(batch.Where(signal => signal.ShopperId == 0).Select(signal => signal.CustomerId).Distinct().ToList());
        foreach (var signal in batch.Where(signal => signal.ShopperId == 0))
            signal.ShopperId = byCustomer.GetValueOrDefault(signal.CustomerId)?.Id ?? 0;

        var existing = await shoppers.GetExistingAsync(batch.Select(signal => signal.ShopperId).Where(id => id != 0).Distinct().ToList());

        return batch.Where(signal => existing.Contains(signal.ShopperId)).ToList();
    }

    private async Task ApplyAsync(IReadOnlyList<Signal> written, ProfileReader reader)
    {
        foreach (var signal in written)
        {
            // Those of requests are in the profile since then, where it was in memory.
            (await FindAsync(signal.ShopperId, reader)).Apply(signal);
            if (CartWatching.IsAboutCart(signal.Kind))
                _cartChanges[signal.ShopperId] = signal;
        }
    }

    // Erased between the look at the shoppers and the rows.
    private async Task TakeBackErasedAsync(IReadOnlyList<Signal> written, IShopperStore shoppers)
    {
        var ids = written.Select(signal => signal.ShopperId).Distinct().ToList();
        var existing = await shoppers.GetExistingAsync(ids);
        foreach (var shopperId in ids.Where(id => !existing.Contains(id)))
        {
            profiles.Forget(shopperId);
            _cartChanges.Remove(shopperId);
            await shoppers.EraseRemainsAsync(shopperId);
        }
    }

    private async Task<LiveProfile> FindAsync(int shopperId, ProfileReader reader) => profiles.Find(shopperId) ?? await reader.GetAsync(shopperId);

    private async Task SaveProfilesAsync(IServiceProvider services)
    {
        await services.GetRequiredService<ProfileSaver>().SaveAllAsync(profiles.GetDirty());
        profiles.Trim();
    }

    private async Task PlanAsync(IServiceProvider services)
    {
        var watching = services.GetRequiredService<CartWatching>();
        await watching.FollowAsync([.. _cartChanges.Values.Where(IsWorthFollowing)], change =>
        {
            _cartChanges.Remove(change.ShopperId);
            _followedOn[change.ShopperId] = timeProvider.GetTimestamp();
        });
        foreach (var (shopperId, _) in _followedOn.Where(followed => timeProvider.GetElapsedTime(followed.Value) >= FollowPause).ToList())
            _followedOn.Remove(shopperId);
        await services.GetRequiredService<EmailLinking>().LinkAsync();
    }

    // Who fills a cart changes it every few seconds; when it falls idle is told to the minute.
    private bool IsWorthFollowing(Signal change) => _isStopping || !SignalKind.IsCartChange(change.Kind) || !_followedOn.ContainsKey(change.ShopperId);

    private async Task GuardAsync(string what, Func<IServiceProvider, Task> act)
    {
        await using var scope = scopeFactory.CreateAsyncScope();
        try
        {
            await act(scope.ServiceProvider);
        }
        catch (Exception exception)
        {
            await ReportFailureAsync($"Dynamic Offers could not {what}; it tries again.", exception, scope.ServiceProvider);
        }
    }

    // One entry an outage, not one a try. The host logs into the same database, which may be what does not answer.
    private async Task ReportFailureAsync(string message, Exception exception, IServiceProvider services)
    {
        _failedOnUtc = timeProvider.GetUtcNow().UtcDateTime;
        if (_isFailing)
            return;

        _isFailing = true;
        try
        {
            await services.GetRequiredService<ILogger>().ErrorAsync(message, exception);
        }
        catch (Exception unlogged)
        {
            await Console.Error.WriteLineAsync($"{message} {exception.Message} (Not logged: {unlogged.Message})");
        }
    }

    private async Task ReportRecoveryAsync(IServiceProvider services)
    {
        if (!_isFailing)
            return;

        _isFailing = false;
        await services.GetRequiredService<ILogger>().InformationAsync("Dynamic Offers writes signals again.");
    }
}
