using System.Collections.Concurrent;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// Counts tries of codes, right or wrong, so that nobody finds one by guessing: 5 an hour a shopper and 30 an hour a network address. In memory: one a process.
/// </summary>
public class CodeTries(TimeProvider timeProvider)
{
    private const int PerShopper = 5;
    private const int PerAddress = 30;
    private const int Most = 50_000;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (int Count, long Since)> _tries = [];

    /// <summary>Counts one; false where there were enough.</summary>
    public bool TakeTurn(int shopperId, string? address)
    {
        if (_tries.Count >= Most)
            Forget();

        // Both are counted, whichever refuses.
        var (shopper, network) = (Count($"shopper {shopperId}"), address is null ? 1 : Count($"address {address}"));

        return shopper <= PerShopper && network <= PerAddress;
    }

    private int Count(string who)
    {
        var now = timeProvider.GetTimestamp();

        return _tries.AddOrUpdate(who, _ => (1, now), (_, tries) => timeProvider.GetElapsedTime(tries.Since, now) >= Hour ? (1, now) : (tries.Count + 1, tries.Since)).Count;
    }

    private void Forget()
    {
        foreach (var (who, tries) in _tries.Where(entry => timeProvider.GetElapsedTime(entry.Value.Since) >= Hour))
            _tries.TryRemove(KeyValuePair.Create(who, tries));
    }
}
