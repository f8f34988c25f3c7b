using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class SignalIntakeTests
{
    private readonly CurrentShopper _currentShopper = new();
    private readonly ActivityMemory _memory = new();
    private readonly SignalQueue _queue = new();
    private readonly SignalIntake _intake;

    public SignalIntakeTests()
    {
        _intake = new SignalIntake(_currentShopper, _memory, _queue, FakeShop.StoreContext(storeId: 4), Sample.Clock());
    }

    [Fact]
    public void A_signal_is_stamped_with_shopper_store_and_time_and_left_to_the_writer()
    {
        _currentShopper.Is(Sample.Shopper());

        _intake.Accept(SignalKind.CartItemAdded, 5);

        var signal = Assert.Single(_queue.Dequeue(10));
        Assert.Equal((Sample.ShopperId, Sample.CustomerId, 4), (signal.ShopperId, signal.CustomerId, signal.StoreId));
        Assert.Equal((SignalKind.CartItemAdded, 5, Sample.Now), (signal.Kind, signal.SubjectId, signal.OccurredOnUtc));
    }

    [Fact]
    public void Nothing_is_kept_of_who_has_not_said_yes()
    {
        _intake.Accept(SignalKind.ProductViewed, 5);

        Assert.Empty(_queue.Dequeue(10));
    }

    [Fact]
    public void A_product_view_counts_in_this_visit_at_once()
    {
        var activity = Current();

        _intake.Accept(SignalKind.ProductViewed, 5);

        Assert.Equal(1, activity.Read().ProductViews);
        Assert.True(activity.TakeUnjudged());
    }

    [Theory]
    [InlineData(SignalKind.CartItemAdded)]
    [InlineData(SignalKind.OrderPlaced)]
    [InlineData(SignalKind.ExitIntent)]
    public void Any_other_signal_asks_for_a_decision_and_is_no_view(string kind)
    {
        var activity = Current();

        _intake.Accept(kind, 5);

        Assert.Equal(0, activity.Read().ProductViews);
        Assert.True(activity.TakeUnjudged());
    }

    private LiveActivity Current()
    {
        _currentShopper.Is(Sample.Shopper());
        var activity = _memory.Keep(new LiveActivity(Sample.ShopperId, stored: null));
        activity.Seen(Sample.Now);
        activity.TakeUnjudged();

        return activity;
    }
}
