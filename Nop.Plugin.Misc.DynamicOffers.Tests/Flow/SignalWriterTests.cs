using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;
using Nop.Services.Logging;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using NSubstitute.Extensions;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class SignalWriterTests
{
    private readonly SignalQueue _queue = new();
    private readonly ActivityMemory _memory = new();
    private readonly List<Signal> _written = [];
    private readonly ISignalStore _signals = Substitute.For<ISignalStore>();
    private readonly InMemoryActivityStore _activities = new();
    private readonly InMemoryReminderStore _reminders = new();
    private readonly ILogger _logger = Substitute.For<ILogger>();

    public SignalWriterTests()
    {
        _signals.AppendAsync(Arg.Any<IReadOnlyCollection<Signal>>()).Returns(call =>
        {
            _written.AddRange(call.Arg<IReadOnlyCollection<Signal>>());

            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task What_is_left_when_the_application_stops_is_written()
    {
        Enqueue(SignalKind.ProductViewed);
        Enqueue(SignalKind.ExitIntent);
        _memory.Keep(new LiveActivity(Sample.ShopperId, stored: null)).Seen(Sample.Now);

        await RunUntilStoppedAsync();

        Assert.Equal([SignalKind.ProductViewed, SignalKind.ExitIntent], _written.Select(signal => signal.Kind));
        Assert.Equal(Sample.Now, _activities.Activities.All.Single().LastSeenOnUtc);
    }

    [Fact]
    public async Task What_comes_while_it_runs_is_written_without_being_asked()
    {
        using var stopping = new CancellationTokenSource();
        var running = Writer().RunAsync(stopping.Token);

        Enqueue(SignalKind.ProductViewed);
        for (var wait = 0; wait < 500 && _written.Count == 0; wait++)
        {
            await Task.Delay(10);
        }

        await stopping.CancelAsync();
        await running;
        Assert.Single(_written);
    }

    [Fact]
    public async Task A_changed_cart_is_planned_a_reminder_for_by_its_last_change()
    {
        Enqueue(SignalKind.CartItemAdded, Sample.Now.AddMinutes(2));
        Enqueue(SignalKind.CartItemChanged, Sample.Now.AddMinutes(5));
        Enqueue(SignalKind.CartItemRemoved, Sample.Now.AddMinutes(1));

        await RunUntilStoppedAsync();

        var reminder = Assert.Single(_reminders.Reminders.All);
        Assert.Equal((Sample.CustomerId, Sample.StoreId, Sample.ShopperId), (reminder.CustomerId, reminder.StoreId, reminder.ShopperId));
        Assert.Equal((Sample.Now.AddMinutes(5), Sample.Now.AddMinutes(185)), (reminder.CartChangedOnUtc, reminder.DueOnUtc));
    }

    [Fact]
    public async Task Looking_around_plans_no_reminder()
    {
        Enqueue(SignalKind.ProductViewed);
        Enqueue(SignalKind.OrderPlaced);

        await RunUntilStoppedAsync();

        Assert.Empty(_reminders.Reminders.All);
    }

    [Fact]
    public async Task Signals_that_cannot_be_written_are_counted_and_told_of()
    {
        _signals.Configure().AppendAsync(default!).ThrowsAsyncForAnyArgs(new TimeoutException());
        Enqueue(SignalKind.ProductViewed);
        Enqueue(SignalKind.ProductViewed);

        await RunUntilStoppedAsync();

        Assert.Equal(2, _queue.Dropped);
        await _logger.Received(1).ErrorAsync(Arg.Any<string>(), Arg.Any<TimeoutException>());
    }

    [Fact]
    public async Task Where_nothing_came_nothing_is_written()
    {
        await RunUntilStoppedAsync();

        Assert.Empty(_signals.ReceivedCalls());
    }

    private SignalWriter Writer()
    {
        var services = new ServiceCollection()
            .AddScoped(_ => _signals)
            .AddScoped<IActivityStore>(_ => _activities)
            .AddScoped(_ => FakeShop.Settings())
            .AddScoped(_ => _logger)
            .AddScoped(_ => new ReminderScheduling(_reminders, new MailHost().QueueService(), FakeShop.Plugin(), Sample.Clock()));

        return new SignalWriter(_queue, _memory, services.BuildServiceProvider().GetRequiredService<IServiceScopeFactory>());
    }

    private async Task RunUntilStoppedAsync()
    {
        using var stopping = new CancellationTokenSource();
        var running = Writer().RunAsync(stopping.Token);
        await stopping.CancelAsync();
        await running;
    }

    private void Enqueue(string kind, DateTime? occurredOnUtc = null)
    {
        _queue.Enqueue(new Signal
        {
            ShopperId = Sample.ShopperId,
            CustomerId = Sample.CustomerId,
            StoreId = Sample.StoreId,
            Kind = kind,
            OccurredOnUtc = occurredOnUtc ?? Sample.Now
        });
    }
}
