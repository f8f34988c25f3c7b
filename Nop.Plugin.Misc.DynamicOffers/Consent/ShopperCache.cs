using System.Collections.Concurrent;

namespace Nop.Plugin.Misc.DynamicOffers.Consent;

/// <summary>Spares a statement a request: who a visitor key belongs to, for a minute. An erasure on this node takes effect at once.</summary>
public class ShopperCache
{
    private const int Capacity = 20_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, (Shopper Shopper, DateTime UntilUtc)> _shoppers = new();
    private readonly TimeProvider _timeProvider;

    public ShopperCache(TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
    }

    public Shopper? Find(Guid visitorKey)
    {
        return _shoppers.TryGetValue(visitorKey, out var entry) && entry.UntilUtc > NowUtc ? entry.Shopper : null;
    }

    public void Keep(Shopper shopper)
    {
        if (_shoppers.Count >= Capacity)
        {
            _shoppers.Clear();
        }

        _shoppers[shopper.VisitorKey] = (shopper, NowUtc + Lifetime);
    }

    public void Forget(int customerId)
    {
        foreach (var (key, entry) in _shoppers)
        {
            if (entry.Shopper.CustomerId == customerId)
            {
                _shoppers.TryRemove(key, out _);
            }
        }
    }

    private DateTime NowUtc => _timeProvider.GetUtcNow().UtcDateTime;
}
