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

    /// <summary>A confirm page shows a total with these campaigns' offers.</summary>
    public void Shown(int customerId, int storeId, IReadOnlyCollection<int> campaignIds) =>
        Change(customerId, storeId, checkout => checkout with { Shown = campaignIds.ToHashSet() });

    /// <summary>The shopper turned out to have used it as often as anybody may.</summary>
    public void UsedUp(int customerId, int storeId, int campaignId) =>
        Change(customerId, storeId, checkout => checkout with { UsedUp = [.. checkout.UsedUp, campaignId] });

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

    private sealed record Checkout(HashSet<int> Shown, HashSet<int> UsedUp, long On)
    {
        public static readonly Checkout None = new([], [], On: 0);
    }
}
