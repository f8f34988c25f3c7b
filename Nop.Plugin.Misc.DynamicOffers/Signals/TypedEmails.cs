using System.Collections.Concurrent;

namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>Addresses typed by consenting shoppers, on their way to being hashed; in memory only. Bounded: what is over is counted and let go.</summary>
public class TypedEmails
{
    private const int Capacity = 10_000;

    private readonly ConcurrentQueue<(int ShopperId, string Email)> _typed = new();
    private long _dropped;

    public long Dropped => Interlocked.Read(ref _dropped);

    public void Add(int shopperId, string email)
    {
        if (_typed.Count < Capacity)
            _typed.Enqueue((shopperId, email));
        else
            Interlocked.Increment(ref _dropped);
    }

    public IReadOnlyList<(int ShopperId, string Email)> TakeAll()
    {
        var all = new List<(int, string)>();
        while (_typed.TryDequeue(out var typed))
            all.Add(typed);

        return all;
    }
}
