using System.Diagnostics;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Signals;

public class SignalQueueTests
{
    private const int Capacity = 10_000;

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
    public void A_full_queue_lets_go_of_what_comes_and_counts_it()
    {
        Enqueue(Capacity);
        Assert.Equal(0, _queue.Dropped);

        Enqueue(3);

        Assert.Equal(3, _queue.Dropped);
        Assert.Equal(Capacity, _queue.Dequeue(int.MaxValue).Count);
    }

    [Fact]
    public void There_is_room_again_after_a_batch_was_taken()
    {
        Enqueue(Capacity);
        _queue.Dequeue(1);

        Enqueue(1);

        Assert.Equal(0, _queue.Dropped);
    }

    [Fact]
    public void Of_many_threads_at_once_every_signal_is_kept_or_counted()
    {
        Parallel.For(0, Capacity + 500, index => _queue.Enqueue(new Signal { SubjectId = index }));

        Assert.Equal(500, _queue.Dropped);
        Assert.Equal(Capacity, _queue.Dequeue(int.MaxValue).Select(signal => signal.SubjectId).Distinct().Count());
    }

    [Fact]
    public void What_could_not_be_written_counts_too()
    {
        _queue.CountAsDropped(4);

        Assert.Equal(4, _queue.Dropped);
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

    private void Enqueue(int signals)
    {
        for (var number = 1; number <= signals; number++)
        {
            _queue.Enqueue(new Signal { SubjectId = number });
        }
    }
}
