using System.Threading.Channels;

namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>
/// The bounded way from request threads to the one writer of this node. Never blocks: what does not fit is counted and let go.
/// </summary>
public class SignalQueue
{
    private const int Capacity = 10_000;

    private readonly Channel<Signal> _channel = Channel.CreateBounded<Signal>(
        new BoundedChannelOptions(Capacity) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private long _dropped;

    /// <summary>How many signals this node let go since it started.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    public void Enqueue(Signal signal)
    {
        if (!_channel.Writer.TryWrite(signal))
        {
            Interlocked.Increment(ref _dropped);
        }
    }

    /// <summary>Counts signals that were taken out and could not be written.</summary>
    public void CountAsDropped(int signals)
    {
        Interlocked.Add(ref _dropped, signals);
    }

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

        return batch;
    }
}
