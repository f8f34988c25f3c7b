using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;

public class LiveProfileTests
{
    private readonly LiveProfile _profile = Sample.Live();

    [Fact]
    public void A_signal_counts_once_however_often_it_is_brought()
    {
        var signal = Sample.Signal(SignalKind.PaymentFailed);

        _profile.Apply(signal);
        _profile.Apply(signal);

        Assert.Equal(1, Failures());
    }

    [Fact]
    public void What_the_log_that_was_read_held_does_not_count_again()
    {
        var profile = new LiveProfile(Sample.ShopperId, Sample.State(Sample.Signal(SignalKind.ReturnRequested, sequence: 5)), version: 0, Sample.Now);

        profile.Apply(Sample.Signal(SignalKind.ReturnRequested, sequence: 5));
        profile.Apply(Sample.Signal(SignalKind.ReturnRequested, sequence: 6));

        Assert.Equal(2, profile.Read(state => state.Returns));
        Assert.Equal([6], profile.TakeUnsaved()!.Signals.Select(signal => signal.Sequence));
    }

    [Fact]
    public void Where_nothing_happened_there_is_nothing_to_save()
    {
        Assert.False(_profile.IsDirty);
        Assert.Null(_profile.TakeUnsaved());
    }

    [Fact]
    public void What_is_to_be_saved_is_handed_out_once()
    {
        _profile.Apply(Sample.Signal(sequence: 3));

        var unsaved = _profile.TakeUnsaved()!;

        Assert.Equal((Sample.ShopperId, 0, Seconds.Of(Sample.Now)), (unsaved.ShopperId, unsaved.BasedOn, unsaved.LastSeen));
        Assert.Equal([3], unsaved.Signals.Select(signal => signal.Sequence));
        Assert.Equal(3, ProfileState.FromBytes(unsaved.Bytes!).Progress.Of(1));
        Assert.Null(_profile.TakeUnsaved());
    }

    [Fact]
    public void What_could_not_be_saved_is_handed_out_again()
    {
        _profile.Apply(Sample.Signal(sequence: 3));
        _profile.TakeUnsaved();

        _profile.NotSaved();

        Assert.Equal([3], _profile.TakeUnsaved()!.Signals.Select(signal => signal.Sequence));
    }

    [Fact]
    public void While_a_signal_is_on_its_way_to_the_log_the_state_is_not_saved()
    {
        var logged = Sample.Signal(sequence: 3);
        var onItsWay = Sample.Signal();
        _profile.Apply(logged);
        _profile.Apply(onItsWay);

        var unsaved = _profile.TakeUnsaved()!;

        Assert.Null(unsaved.Bytes);
        Assert.Equal([logged], unsaved.Signals);
        Assert.True(_profile.IsDirty);
    }

    [Fact]
    public void What_comes_while_it_is_saved_stays_for_the_next_time()
    {
        _profile.Apply(Sample.Signal(SignalKind.ReturnRequested, sequence: 3));
        var unsaved = _profile.TakeUnsaved()!;
        var meanwhile = Sample.Signal(SignalKind.ReturnRequested);
        _profile.Apply(meanwhile);

        _profile.Saved(unsaved, version: 1, Sample.Now.AddSeconds(1));
        (meanwhile.NodeId, meanwhile.Sequence) = (1, 4);

        Assert.Equal((1, Sample.Now.AddSeconds(1)), (_profile.Version, _profile.ReadOnUtc));
        Assert.Equal([meanwhile], _profile.TakeUnsaved()!.Signals);
        Assert.Equal(2, _profile.Read(state => state.Returns));
    }

    [Fact]
    public void Taking_over_a_newer_row_keeps_what_is_not_saved_and_counts_nothing_twice()
    {
        var saved = Sample.Signal(SignalKind.ReturnRequested, sequence: 3);
        var unsaved = Sample.Signal(SignalKind.ReturnRequested, sequence: 4);
        var onItsWay = Sample.Signal(SignalKind.ReturnRequested);
        foreach (var signal in new[] { saved, unsaved, onItsWay })
            _profile.Apply(signal);

        var stored = Sample.State(saved, Sample.Signal(SignalKind.ReturnRequested, nodeId: 2, sequence: 70));
        _profile.Rebase(stored, version: 9, Sample.Now.AddSeconds(1));

        Assert.Equal(4, _profile.Read(state => state.Returns));
        Assert.Equal((9, Sample.Now.AddSeconds(1)), (_profile.Version, _profile.ReadOnUtc));
        Assert.Equal([unsaved], _profile.TakeUnsaved()!.Signals);
    }

    [Fact]
    public void Taking_over_a_row_that_knows_less_of_the_last_sign_keeps_it()
    {
        _profile.Seen(Sample.Now);

        _profile.Rebase(Sample.State(Sample.Signal(SignalKind.VisitStarted, occurredOnUtc: Sample.Now.AddHours(-1), nodeId: 2, sequence: 1)), 2, Sample.Now);

        Assert.Equal(Sample.Now, _profile.LastSeenOnUtc);
    }

    [Fact]
    public void What_was_handed_over_to_another_shopper_is_not_handed_over_again()
    {
        var onItsWay = Sample.Signal(SignalKind.ReturnRequested);
        _profile.Apply(onItsWay);

        Assert.Equal(1, _profile.HandOver().Returns);
        _profile.Apply(onItsWay);
        Assert.Null(_profile.TakeUnsaved());

        var later = Sample.Signal(SignalKind.ReturnRequested, sequence: 2);
        _profile.Apply(later);
        Assert.Equal([later], _profile.TakeUnsaved()!.Signals);
    }

    [Fact]
    public void A_shopper_just_read_is_judged_once()
    {
        Assert.Empty(_profile.TakeUnjudged()!);
        Assert.Null(_profile.TakeUnjudged());
    }

    [Theory]
    [InlineData("signal", true)]
    [InlineData("page", false)]
    [InlineData("longer pause", true)]
    [InlineData("new visit", true)]
    [InlineData("another node's save", true)]
    public void It_is_judged_again_only_after_something_that_may_change_the_answer(string happens, bool isUnjudged)
    {
        _profile.Seen(Sample.Now);
        _profile.TakeUnjudged();

        switch (happens)
        {
            case "signal":
                _profile.Apply(Sample.Signal());
                break;
            case "page":
                _profile.Seen(Sample.Now);
                break;
            case "longer pause":
                _profile.Seen(Sample.Now.AddMinutes(10));
                break;
            case "new visit":
                _profile.Seen(Sample.Now + ProfileState.VisitGap);
                break;
            case "another node's save":
                _profile.Rebase(new ProfileState(), 1, Sample.Now);
                break;
        }

        Assert.Equal(isUnjudged, _profile.TakeUnjudged() is not null);
    }

    [Fact]
    public void What_happened_since_the_last_decision_is_told_once_each_kind()
    {
        _profile.TakeUnjudged();
        _profile.Apply(Sample.Signal(SignalKind.ProductViewed, subjectId: 1));
        _profile.Apply(Sample.Signal(SignalKind.ProductViewed, subjectId: 2));
        _profile.Apply(Sample.Signal(SignalKind.ExitIntent));

        Assert.Equal([SignalKind.ProductViewed, SignalKind.ExitIntent], _profile.TakeUnjudged()!);

        // What another node took in was judged there.
        _profile.Rebase(new ProfileState(), 1, Sample.Now);
        Assert.Empty(_profile.TakeUnjudged()!);
    }

    [Fact]
    public void Requests_at_the_same_moment_lose_no_view()
    {
        Parallel.For(0, 2000, _ => _profile.Apply(Sample.Signal(subjectId: 3)));

        Assert.Equal(2000, _profile.Read(state => state.VisitViews));
    }

    [Fact]
    public void Of_requests_at_the_same_moment_one_judges()
    {
        var judged = 0;

        Parallel.For(0, 500, _ =>
        {
            if (_profile.TakeUnjudged() is not null)
                Interlocked.Increment(ref judged);
        });

        Assert.Equal(1, judged);
    }

    private double Failures() => _profile.Read(state => ShopperFeatures.Of(state, Sample.Now).PaymentFailures);
}
