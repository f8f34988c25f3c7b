using System.Diagnostics;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Signals;

public class SignalQueueTests
{
    private readonly SignalQueue _queue = new();

    [Fact]
    public void Signals_leave_in_the_order_they_came()
    {
        Enqueue(3);

        Assert.Equal([1, 2, 3], _queue.Dequeue(10).Select(signal => signal.SubjectId));
        Assert.Empty(_queue.Dequeue(10));
    }

    [Fact]
    public void A_batch_is_no_longer_than_asked_for()
    {
        Enqueue(5);

        Assert.Equal([1, 2], _queue.Dequeue(2).Select(signal => signal.SubjectId));
        Assert.Equal([3, 4, 5], _queue.Dequeue(10).Select(signal => signal.SubjectId));
    }

    [Fact]
    public void As_it_fills_up_looks_go_first_then_acts_and_what_is_essential_never()
    {
        Enqueue(SignalQueue.LookLimit);
        Assert.Equal(0, _queue.Dropped);

        Assert.False(_queue.Enqueue(Sample.Signal(SignalKind.ProductViewed)));
        Assert.True(_queue.Enqueue(Sample.Signal(SignalKind.ExitIntent)));
        Enqueue(SignalQueue.ActLimit - SignalQueue.LookLimit - 1, SignalKind.ExitIntent);
        Assert.False(_queue.Enqueue(Sample.Signal(SignalKind.ExitIntent)));
        Assert.True(_queue.Enqueue(Sample.Signal(SignalKind.OrderPlaced)));
        Enqueue(50_000, SignalKind.CartItemAdded);

        Assert.Equal((1, 1, 0), (Dropped(SignalWorth.Look), Dropped(SignalWorth.Act), Dropped(SignalWorth.Essential)));
        Assert.Equal(2, _queue.Dropped);
        Assert.Equal(SignalQueue.ActLimit + 50_001, _queue.Dequeue(int.MaxValue).Count);
    }

    [Fact]
    public void There_is_room_again_after_a_batch_was_taken()
    {
        Enqueue(SignalQueue.LookLimit);
        _queue.Dequeue(1);

        Enqueue(1);

        Assert.Equal((0, SignalQueue.LookLimit), (_queue.Dropped, _queue.Count));
    }

    [Fact]
    public void Of_many_threads_at_once_every_signal_is_kept_or_counted()
    {
        Parallel.For(0, SignalQueue.LookLimit + 500, index => _queue.Enqueue(Sample.Signal(subjectId: index)));

        var kept = _queue.Dequeue(int.MaxValue).Select(signal => signal.SubjectId).Distinct().Count();
        Assert.Equal(SignalQueue.LookLimit + 500, kept + _queue.Dropped);

        // Two who ask at the same moment may both find the last place.
        Assert.InRange(kept, SignalQueue.LookLimit, SignalQueue.LookLimit + 64);
    }

    [Fact]
    public void What_could_not_be_written_counts_too()
    {
        _queue.CountAsDropped(Sample.Signal(SignalKind.OrderPlaced));

        Assert.Equal((1, 1), (_queue.Dropped, Dropped(SignalWorth.Essential)));
    }

    [Fact]
    public async Task Waiting_ends_with_the_first_signal()
    {
        var waiting = _queue.WaitAsync(TimeSpan.FromMinutes(5), CancellationToken.None);

        Enqueue(1);

        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Waiting_ends_after_the_longest_pause_where_nothing_comes()
    {
        var clock = Stopwatch.StartNew();

        await _queue.WaitAsync(TimeSpan.FromMilliseconds(50), CancellationToken.None);

        Assert.InRange(clock.ElapsedMilliseconds, 40, 30_000);
    }

    [Fact]
    public async Task Waiting_is_cancelled_with_the_application()
    {
        using var stopping = new CancellationTokenSource();
        var waiting = _queue.WaitAsync(TimeSpan.FromMinutes(5), stopping.Token);

        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private long Dropped(SignalWorth worth) => _queue.DroppedOf(worth);

    private void Enqueue(int signals, string kind = SignalKind.ProductViewed)
    {
        for (var number = 1; number <= signals; number++)
            _queue.Enqueue(Sample.Signal(kind, subjectId: number));
    }
}
