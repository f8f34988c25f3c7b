using System.Collections.Concurrent;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>
/// What the order guard found lately, by cart: the pages of a shopper ask the same again and again, and a what-if is two totals of the host. One a process; an order
/// that is placed is asked anew.
/// </summary>
public class GuardVerdicts
{
    private const int Capacity = 10_000;

    private static readonly TimeSpan Trust = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (IReadOnlyList<int> GrantIds, DateTime FoundOnUtc)> _found = [];

    /// <param name="cart">All that the verdict depends on.</param>
    public IReadOnlyList<int>? Find(string cart, DateTime nowUtc) =>
        _found.TryGetValue(cart, out var verdict) && nowUtc - verdict.FoundOnUtc < Trust ? verdict.GrantIds : null;

    public void Keep(string cart, IReadOnlyList<int> grantIds, DateTime nowUtc)
    {
        if (_found.Count >= Capacity)
            _found.Clear();

        _found[cart] = (grantIds, nowUtc);
    }
}
