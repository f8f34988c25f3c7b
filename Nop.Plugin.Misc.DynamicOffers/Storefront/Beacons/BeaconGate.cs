using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Beacons;

/// <summary>How often a sender may report, and which batches this node has had. One a process; what it remembers is bounded.</summary>
public sealed class BeaconGate : IDisposable
{
    /// <summary>In <see cref="Window"/>. A page sends one or two.</summary>
    public const int MostOfAVisitor = 30;

    /// <summary>In <see cref="Window"/>. Offices share an address, and everybody does behind a proxy that the shop was not told of.</summary>
    public const int MostOfAnAddress = 120;

    public const int MostRemembered = 10_000;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _addresses = NewLimiter<string>(MostOfAnAddress);
    private readonly PartitionedRateLimiter<Guid> _visitors = NewLimiter<Guid>(MostOfAVisitor);
    private readonly HashSet<Guid> _remembered = [];
    private readonly Queue<Guid> _oldestFirst = [];
    private readonly Lock _lock = new();

    /// <summary>Counts a batch. Returns how long the sender has to wait, or null where it may go on.</summary>
    /// <param name="visitor">Null for whom there is no visitor's cookie.</param>
    public TimeSpan? TakeTurn(IPAddress? address, Guid? visitor) =>
        Wait(_addresses, NetworkOf(address)) ?? (visitor is { } key ? Wait(_visitors, key) : null);

    /// <summary>Remembers the batch. False where it was remembered already.</summary>
    public bool IsFirst(Guid batchId)
    {
        lock (_lock)
        {
            if (!_remembered.Add(batchId))
                return false;

            _oldestFirst.Enqueue(batchId);
            if (_oldestFirst.Count > MostRemembered)
                _remembered.Remove(_oldestFirst.Dequeue());

            return true;
        }
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _visitors.Dispose();
    }

    // The limiter forgets by itself who has not come for a window.
    private static PartitionedRateLimiter<T> NewLimiter<T>(int most)
        where T : notnull =>
        PartitionedRateLimiter.Create<T, T>(sender => RateLimitPartition.GetFixedWindowLimiter(
            sender,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window }));

    private static TimeSpan? Wait<T>(PartitionedRateLimiter<T> limiter, T sender)
    {
        using var lease = limiter.AttemptAcquire(sender);

        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window;
    }

    /// <summary>The address, or of an IPv6 one the half that is its owner's; the other half is the owner's to choose.</summary>
    private static string NetworkOf(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
            address = address.MapToIPv4();

        return address is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : $"{address}";
    }
}
