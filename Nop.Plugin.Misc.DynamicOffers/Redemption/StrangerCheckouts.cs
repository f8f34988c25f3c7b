using System.Collections.Concurrent;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>
/// What this node promised on confirm pages to those of whom nothing may be stored, and what it refused them: in memory, for an hour, and never written. Whoever
/// is served by another node after a campaign ended in between is charged the total that the shop calculates.
/// </summary>
public class StrangerCheckouts(TimeProvider timeProvider)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(int CustomerId, int StoreId), Checkout> _checkouts = [];
    private readonly ConcurrentDictionary<(int CustomerId, int StoreId), byte> _placing = [];

    /// <summary>A confirm page shows a total with these campaigns' offers.</summary>
    public void Shown(int customerId, int storeId, IReadOnlyCollection<int> campaignIds) =>
        Change(customerId, storeId, checkout => checkout with { Shown = campaignIds.ToHashSet() });

    /// <summary>The shopper turned out to have used it as often as anybody may.</summary>
    public void UsedUp(int customerId, int storeId, int campaignId) =>
        Change(customerId, storeId, checkout => checkout with { UsedUp = [.. checkout.UsedUp, campaignId] });

    /// <summary>Whether nothing failed at this checkout before, within the hour. Of known shoppers too: the database may be what fails.</summary>
    public bool IsFirstFailure(int customerId, int storeId)
    {
        var isFirst = !Find(customerId, storeId).HasFailed;
        Change(customerId, storeId, checkout => checkout with { HasFailed = true });

        return isFirst;
    }

    /// <summary>Begins placing an order, until it is disposed of; null while the same customer places another one here.</summary>
    public IDisposable? TakeTurn(int customerId, int storeId) => _placing.TryAdd((customerId, storeId), 0) ? new Turn(() => _placing.TryRemove((customerId, storeId), out _)) : null;

    public IReadOnlySet<int> GetShown(int customerId, int storeId) => Find(customerId, storeId).Shown;

    public IReadOnlySet<int> GetUsedUp(int customerId, int storeId) => Find(customerId, storeId).UsedUp;

    private Checkout Find(int customerId, int storeId) =>
        _checkouts.TryGetValue((customerId, storeId), out var checkout) && timeProvider.GetElapsedTime(checkout.On) < Memory ? checkout : Checkout.None;

    private void Change(int customerId, int storeId, Func<Checkout, Checkout> change)
    {
        if (_checkouts.Count >= Most)
        {
            foreach (var (key, checkout) in _checkouts.OrderBy(entry => entry.Value.On).Take(Most / 10))
                _checkouts.TryRemove(KeyValuePair.Create(key, checkout));
        }

        _checkouts[(customerId, storeId)] = change(Find(customerId, storeId)) with { On = timeProvider.GetTimestamp() };
    }

    private sealed record Checkout(HashSet<int> Shown, HashSet<int> UsedUp, bool HasFailed, long On)
    {
        public static readonly Checkout None = new([], [], HasFailed: false, On: 0);
    }

    private sealed class Turn(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
