using System.Threading.Channels;

namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>
/// The way from request threads to the one writer of this node, in the order of arrival. Never blocks: as it fills up, looks are let go first, acts next and
/// orders and carts never; what is let go is counted. Essential signals have no bound of their own, because each is a row that the host has just written too.
/// </summary>
public class SignalQueue
{
    /// <summary>Where looks are let go.</summary>
    public const int LookLimit = 20_000;

    /// <summary>Where acts are let go as well.</summary>
    public const int ActLimit = 30_000;

    private readonly Channel<Signal> _channel = Channel.CreateUnbounded<Signal>(new UnboundedChannelOptions { SingleReader = true });
    private readonly long[] _dropped = new long[3];

    private int _count;

    /// <summary>Signals waiting now.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>How many signals this node let go since it started.</summary>
    public long Dropped => _dropped.Sum();

    /// <summary>How many of this worth this node let go since it started.</summary>
    public long DroppedOf(SignalWorth worth) => Interlocked.Read(ref _dropped[(int)worth]);

    /// <summary>False where the signal was let go.</summary>
    public bool Enqueue(Signal signal)
    {
        var worth = SignalKind.WorthOf(signal.Kind);
        var limit = worth switch { SignalWorth.Look => LookLimit, SignalWorth.Act => ActLimit, _ => int.MaxValue };
        if (Count >= limit)
        {
            Interlocked.Increment(ref _dropped[(int)worth]);

            return false;
        }

        Interlocked.Increment(ref _count);

        return _channel.Writer.TryWrite(signal);
    }

    /// <summary>Counts a signal that was taken out and could not be written.</summary>
    public void CountAsDropped(Signal signal) => Interlocked.Increment(ref _dropped[(int)SignalKind.WorthOf(signal.Kind)]);

    /// <summary>Waits until a signal is there, or <paramref name="longest"/> has passed.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(longest);
        try
        {
            await _channel.Reader.WaitToReadAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Nothing came.
        }
    }

    /// <summary>Returns what is there now, at most <paramref name="limit"/>.</summary>
    public IReadOnlyList<Signal> Dequeue(int limit)
    {
        var batch = new List<Signal>();
        while (batch.Count < limit && _channel.Reader.TryRead(out var signal))
        {
            batch.Add(signal);
        }

        Interlocked.Add(ref _count, -batch.Count);

        return batch;
    }
}
