using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class SignalIntakeTests
{
    private readonly CurrentShopper _currentShopper = new();
    private readonly CurrentNode _node = new();
    private readonly ProfileMemory _memory = new();
    private readonly SignalQueue _queue = new();
    private readonly SignalIntake _intake;

    public SignalIntakeTests()
    {
        _node.Begins(1);
        _intake = new SignalIntake(_currentShopper, _node, _memory, _queue, Parts.SignalKinds, FakeShop.StoreContext(storeId: 4), Sample.Clock());
    }

    [Fact]
    public void A_signal_is_stamped_with_shopper_store_and_time_and_left_to_the_writer()
    {
        _currentShopper.Is(Sample.Shopper());

        _intake.Accept(SignalKind.CartItemAdded, 5, 6, 2m);

        var signal = Assert.Single(_queue.Dequeue(10));
        Assert.Equal((Sample.ShopperId, Sample.CustomerId, 4), (signal.ShopperId, signal.CustomerId, signal.StoreId));
        Assert.Equal((SignalKind.CartItemAdded, 5, 6, 2m, Sample.Now), (signal.Kind, signal.SubjectId, signal.SourceId, signal.Value, signal.OccurredOnUtc));
        Assert.Equal((0, 0), (signal.NodeId, signal.Sequence));
    }

    [Fact]
    public void Nothing_is_kept_of_who_has_not_said_yes()
    {
        _intake.Accept(SignalKind.ProductViewed, 5);

        Assert.Empty(_queue.Dequeue(10));
    }

    [Fact]
    public void Before_the_background_work_has_begun_nobody_would_write_it()
    {
        var intake = new SignalIntake(_currentShopper, new CurrentNode(), _memory, _queue, Parts.SignalKinds, FakeShop.StoreContext(), Sample.Clock());
        _currentShopper.Is(Sample.Shopper());

        intake.Accept(SignalKind.OrderPlaced, 5);
        intake.AcceptOf(Sample.CustomerId + 1, Sample.StoreId, SignalKind.OrderPlaced, 5);

        Assert.Empty(_queue.Dequeue(10));
    }

    [Fact]
    public void What_is_about_the_current_shopper_s_customer_is_the_shopper_s()
    {
        var profile = Current();

        _intake.AcceptOf(Sample.CustomerId, storeId: 9, SignalKind.OrderPlaced, 5, 5, 10m);

        var signal = Assert.Single(_queue.Dequeue(10));
        Assert.Equal((Sample.ShopperId, 4), (signal.ShopperId, signal.StoreId));
        Assert.Equal(1, profile.Read(state => state.Orders));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_about_another_customer_is_left_to_the_writer_to_find_the_shopper_of(bool hasShopper)
    {
        if (hasShopper)
            Current();

        _intake.AcceptOf(Sample.CustomerId + 1, storeId: 9, SignalKind.OrderPaid, 5, 5, 10m);

        var signal = Assert.Single(_queue.Dequeue(10));
        Assert.Equal((0, Sample.CustomerId + 1, 9, SignalKind.OrderPaid, 5, 5, 10m),
            (signal.ShopperId, signal.CustomerId, signal.StoreId, signal.Kind, signal.SubjectId, signal.SourceId, signal.Value));
    }

    [Fact]
    public void A_product_view_counts_in_this_visit_at_once()
    {
        var profile = Current();

        _intake.Accept(SignalKind.ProductViewed, 5);

        Assert.Equal(1, profile.Read(state => state.VisitViews));
        Assert.NotNull(profile.TakeUnjudged());
    }

    [Theory]
    [InlineData(SignalKind.CartItemAdded)]
    [InlineData(SignalKind.OrderPlaced)]
    [InlineData(SignalKind.ExitIntent)]
    public void Any_other_signal_asks_for_a_decision_and_is_no_view(string kind)
    {
        var profile = Current();

        _intake.Accept(kind, 5);

        Assert.Equal(0, profile.Read(state => state.VisitViews));
        Assert.NotNull(profile.TakeUnjudged());
    }

    [Fact]
    public void What_the_queue_lets_go_is_in_no_profile_either()
    {
        var profile = Current();
        for (var number = 0; number < SignalQueue.LookLimit; number++)
            _queue.Enqueue(Sample.Signal());

        _intake.Accept(SignalKind.ProductViewed, 5);

        Assert.Equal(0, profile.Read(state => state.VisitViews));
    }

    private LiveProfile Current()
    {
        _currentShopper.Is(Sample.Shopper());
        var profile = _memory.Keep(Sample.Live());
        profile.Seen(Sample.Now);
        profile.TakeUnjudged();

        return profile;
    }
}
