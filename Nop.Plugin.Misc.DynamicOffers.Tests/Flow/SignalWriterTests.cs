using Microsoft.Extensions.Time.Testing;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class SignalWriterTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = Sample.Clock();
    private readonly Database _database = new();
    private readonly ShopNode _node;
    private Shopper _shopper = null!;

    public SignalWriterTests()
    {
        _node = new ShopNode(_database, _clock, id: 8);
    }

    public async Task InitializeAsync()
    {
        _shopper = await _database.AddShopperAsync(mail: true);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private IReadOnlyList<Signal> Written => _database.Signals.Signals.All;

    private SignalWriter Writer => _node.Get<SignalWriter>();

    [Fact]
    public async Task Signals_are_numbered_in_the_order_they_came()
    {
        Enqueue(SignalKind.ProductViewed);
        Enqueue(SignalKind.ExitIntent);
        await _node.WriteAsync();
        Enqueue(SignalKind.OrderPlaced);
        await _node.WriteAsync();

        Assert.Equal(
            [(SignalKind.ProductViewed, 8, 1L), (SignalKind.ExitIntent, 8, 2L), (SignalKind.OrderPlaced, 8, 3L)],
            Written.Select(signal => (signal.Kind, signal.NodeId, signal.Sequence)));
        Assert.Equal(3, Writer.Written);
    }

    [Fact]
    public async Task What_was_written_of_somebody_erased_meanwhile_goes_again()
    {
        Enqueue(SignalKind.ProductViewed);
        _database.Shoppers.ErasedAfterLook = _shopper.Id;

        await _node.WriteAsync();

        Assert.Equal([_shopper.Id], _database.Shoppers.RemainsErased.Distinct());
        Assert.Null(_node.Memory.Find(_shopper.Id));
    }

    [Fact]
    public async Task What_is_left_when_the_application_stops_is_written()
    {
        for (var number = 0; number < 12_000; number++)
            Enqueue(SignalKind.ProductViewed);
        Enqueue(SignalKind.ExitIntent);
        _node.Memory.Keep(Sample.Live(_shopper.Id)).Seen(Sample.Now);

        await RunUntilStoppedAsync();

        Assert.Equal(12_001, Written.Count);
        Assert.Equal(Sample.Now, _database.Profiles.Profiles.All.Single().LastSeenOnUtc);
    }

    [Fact]
    public async Task What_comes_while_it_runs_is_written_without_being_asked()
    {
        using var stopping = new CancellationTokenSource();
        var running = Writer.RunAsync(stopping.Token);

        Enqueue(SignalKind.ProductViewed);
        for (var wait = 0; wait < 500 && Written.Count == 0; wait++)
            await Task.Delay(10);

        await stopping.CancelAsync();
        await running;
        Assert.Single(Written);
    }

    [Fact]
    public async Task What_is_about_a_customer_is_the_shopper_s_or_nobody_s()
    {
        _node.Queue.Enqueue(Sample.Signal(SignalKind.OrderPaid, shopperId: 0));
        _node.Queue.Enqueue(Sample.Signal(SignalKind.OrderPaid, shopperId: 0, customerId: Sample.CustomerId + 1));

        await _node.WriteAsync();

        Assert.Equal([_shopper.Id], Written.Select(signal => signal.ShopperId));
        Assert.Equal(0, _node.Queue.Dropped);
    }

    [Fact]
    public async Task What_came_by_customer_reaches_the_profile_too()
    {
        var profile = await _node.ProfileAsync(_shopper.Id);
        _node.Queue.Enqueue(Sample.Signal(SignalKind.ReturnRequested, shopperId: 0));

        await _node.WriteAsync();

        Assert.Equal(1, profile.Read(state => state.Returns));
        Assert.Equal(1, Stored().Returns);
    }

    [Fact]
    public async Task Nothing_is_written_of_who_was_erased_meanwhile()
    {
        Enqueue(SignalKind.ProductViewed);
        await _node.Get<ShopperErasure>().EraseCustomerAsync(Sample.CustomerId);

        await _node.WriteAsync();

        Assert.Empty(Written);
        Assert.Empty(_database.Profiles.Profiles.All);
    }

    [Fact]
    public async Task A_changed_cart_is_watched_and_planned_a_reminder_for_by_its_last_change()
    {
        Enqueue(SignalKind.CartItemAdded, Sample.Now.AddMinutes(2));
        Enqueue(SignalKind.CartItemChanged, Sample.Now.AddMinutes(5));

        await _node.WriteAsync();

        var reminder = Assert.Single(_database.Reminders.Reminders.All);
        Assert.Equal((Sample.CustomerId, Sample.StoreId, _shopper.Id), (reminder.CustomerId, reminder.StoreId, reminder.ShopperId));
        Assert.Equal((Sample.Now.AddMinutes(5), Sample.Now.AddMinutes(185)), (reminder.CartChangedOnUtc, reminder.DueOnUtc));
        Assert.Equal(Sample.Now.AddMinutes(65), _database.Watches.Watches.All.Single().DueOnUtc);
    }

    [Fact]
    public async Task Looking_around_plans_nothing()
    {
        Enqueue(SignalKind.ProductViewed);

        await _node.WriteAsync();

        Assert.Empty(_database.Reminders.Reminders.All);
        Assert.Empty(_database.Watches.Watches.All);
    }

    [Fact]
    public async Task Typed_addresses_are_hashed_on_the_way()
    {
        _node.TypedEmails.Add(_shopper.Id, "ann@example.com");

        await _node.WriteAsync();

        Assert.Equal(_shopper.Id, Assert.Single(_database.Links.Links.All).ShopperId);
    }

    [Fact]
    public async Task While_the_database_is_away_everything_is_kept_and_told_of_once()
    {
        var isAway = true;
        _database.Signals.BeforeInsert = _ => ThrowIf(isAway);
        _database.Signals.BeforeRead = () => ThrowIf(isAway);
        Enqueue(SignalKind.ProductViewed);
        Enqueue(SignalKind.OrderPlaced);

        var writing = Writer.WriteAsync(CancellationToken.None);
        await PassAsync(writing, TimeSpan.FromMinutes(5));
        Enqueue(SignalKind.ExitIntent);
        await PassAsync(writing, TimeSpan.FromMinutes(5));
        Assert.False(writing.IsCompleted);
        Assert.True(Writer.FailedSince(Sample.Now.AddMinutes(5)));

        isAway = false;
        await PassAsync(writing, TimeSpan.FromMinutes(1));
        await writing;
        await _node.WriteAsync();

        Assert.Equal([1L, 2L, 3L], Written.Select(signal => signal.Sequence));
        Assert.Equal(0, _node.Queue.Dropped);
        await _node.Logger.ReceivedWithAnyArgs(1).ErrorAsync(default!, default);
        await _node.Logger.ReceivedWithAnyArgs(1).InformationAsync(default!);
        Assert.False(Writer.FailedSince(_clock.GetUtcNow().UtcDateTime));
    }

    [Fact]
    public async Task A_log_that_is_in_the_same_database_may_be_away_too()
    {
        _node.Logger.ErrorAsync(default!, default).ThrowsAsyncForAnyArgs(new TimeoutException());
        _database.Signals.BeforeInsert = _ => throw new TimeoutException();
        Enqueue(SignalKind.ProductViewed);

        await _node.WriteAsync();

        Assert.Equal(1, _node.Queue.Dropped);
    }

    [Fact]
    public async Task A_row_that_the_database_refuses_holds_up_nobody_else_and_is_counted()
    {
        _database.Signals.BeforeInsert = signal => ThrowIf(signal.SubjectId == 13);
        Enqueue(SignalKind.ProductViewed, subjectId: 12);
        Enqueue(SignalKind.CartItemAdded, subjectId: 13);
        Enqueue(SignalKind.ProductViewed, subjectId: 14);

        var writing = Writer.WriteAsync(CancellationToken.None);
        await PassAsync(writing, TimeSpan.FromMinutes(1));
        await writing;

        Assert.Equal([12, 14], Written.Select(signal => signal.SubjectId));
        Assert.Equal((1, 1), (_node.Queue.Dropped, _node.Queue.DroppedOf(SignalWorth.Essential)));
        await _node.Logger.ReceivedWithAnyArgs(1).ErrorAsync(default!, default);
    }

    [Fact]
    public async Task A_row_that_is_refused_alone_is_told_by_the_next_that_gets_through()
    {
        _database.Signals.BeforeInsert = signal => ThrowIf(signal.SubjectId == 13);
        Enqueue(SignalKind.ProductViewed, subjectId: 13);
        var writing = Writer.WriteAsync(CancellationToken.None);
        await PassAsync(writing, TimeSpan.FromMinutes(1));
        Assert.False(writing.IsCompleted);
        Assert.Equal(0, _node.Queue.Dropped);

        Enqueue(SignalKind.ProductViewed, subjectId: 14);
        await PassAsync(writing, TimeSpan.FromMinutes(1));
        await writing;

        Assert.Equal([14], Written.Select(signal => signal.SubjectId));
        Assert.Equal(1, _node.Queue.Dropped);
    }

    // A transaction that breaks off in the answer, or a database without one over the whole batch.
    [Fact]
    public async Task What_a_failed_try_wrote_is_not_written_again_and_reaches_profile_and_cart_all_the_same()
    {
        var profile = await _node.ProfileAsync(_shopper.Id);
        var rows = 0;
        _database.Signals.BeforeInsert = _ => ThrowIf(++rows == 3);
        _node.Queue.Enqueue(Sample.Signal(SignalKind.ReturnRequested, shopperId: 0));
        Enqueue(SignalKind.CartItemAdded);
        Enqueue(SignalKind.ProductViewed);

        var writing = Writer.WriteAsync(CancellationToken.None);
        await PassAsync(writing, TimeSpan.FromMinutes(1));
        await writing;

        Assert.Equal([1L, 2L, 3L], Written.Select(signal => signal.Sequence));
        Assert.Equal(1, profile.Read(state => state.Returns));
        Assert.Single(_database.Watches.Watches.All);
    }

    [Fact]
    public async Task What_cannot_be_written_before_the_application_ends_is_counted_and_told_of()
    {
        _database.Signals.BeforeInsert = _ => throw new TimeoutException();
        Enqueue(SignalKind.ProductViewed);
        Enqueue(SignalKind.ProductViewed);

        await RunUntilStoppedAsync();

        Assert.Equal(2, _node.Queue.Dropped);
        await _node.Logger.Received(1).ErrorAsync(Arg.Any<string>(), Arg.Any<TimeoutException>());
    }

    [Fact]
    public async Task A_profile_that_cannot_be_saved_is_saved_later_and_does_not_hold_up_the_others()
    {
        var isFirst = true;
        _database.Profiles.BeforeSave = () =>
        {
            var fails = isFirst;
            isFirst = false;
            ThrowIf(fails);

            return Task.CompletedTask;
        };
        var other = await _database.AddShopperAsync(customerId: Sample.CustomerId + 1);
        foreach (var shopper in new[] { _shopper, other })
            _node.Memory.Keep(Sample.Live(shopper.Id)).Seen(Sample.Now);

        await _node.WriteAsync();
        Assert.Single(_database.Profiles.Profiles.All);

        await _node.WriteAsync();
        Assert.Equal(2, _database.Profiles.Profiles.All.Count);
    }

    [Fact]
    public async Task Where_nothing_came_nothing_is_written()
    {
        await RunUntilStoppedAsync();

        Assert.Empty(Written);
        Assert.Empty(_node.Logger.ReceivedCalls());
    }

    private static void ThrowIf(bool condition)
    {
        if (condition)
            throw new TimeoutException();
    }

    private ProfileState Stored() => _database.Profiles.Profiles.All.Single().TryToState()!;

    private async Task RunUntilStoppedAsync()
    {
        using var stopping = new CancellationTokenSource();
        var running = Writer.RunAsync(stopping.Token);
        await stopping.CancelAsync();
        await running;
    }

    // The writer waits by this clock between two tries.
    private async Task PassAsync(Task writing, TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time && !writing.IsCompleted; passed += TimeSpan.FromSeconds(10))
        {
            _clock.Advance(TimeSpan.FromSeconds(10));
            await Task.Delay(5);
        }
    }

    private void Enqueue(string kind, DateTime? occurredOnUtc = null, int subjectId = 3) =>
        _node.Accept(Sample.Signal(kind, subjectId, occurredOnUtc: occurredOnUtc, shopperId: _shopper.Id));
}
