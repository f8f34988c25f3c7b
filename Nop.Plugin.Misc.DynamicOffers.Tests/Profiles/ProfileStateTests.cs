using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;

public class ProfileStateTests
{
    [Fact]
    public void Everything_is_read_from_bytes_as_it_was_written()
    {
        var state = Full();

        var read = ProfileState.FromBytes(state.ToBytes());

        Assert.Equal(Values(state), Values(read));
        Assert.Equal(state.Products.Items.ToArray(), read.Products.Items.ToArray());
        Assert.Equal(state.Categories.Items.ToArray(), read.Categories.Items.ToArray());
        Assert.Equal(state.OrderedProducts, read.OrderedProducts);
        Assert.Equal((state.Progress.Of(1), state.Progress.Of(2)), (read.Progress.Of(1), read.Progress.Of(2)));
        Assert.Equal(state.ToBytes(), read.ToBytes());

        // Nothing that is kept is left at its default here, so that each field is proved to come back.
        Assert.DoesNotContain(Values(state), value => value is 0 or 0m || value is Decayed { Weight: 0 });
    }

    [Fact]
    public void A_state_of_nothing_is_read_too()
    {
        var state = ProfileState.FromBytes(new ProfileState().ToBytes());

        Assert.Equal((0, 0, 0), (state.Visits, state.Orders, state.Products.Items.Length));
    }

    [Fact]
    public void Bytes_that_break_off_anywhere_are_no_profile()
    {
        var bytes = Full().ToBytes();

        for (var length = 1; length < bytes.Length; length++)
            Assert.Throws<InvalidDataException>(() => ProfileState.FromBytes(bytes[..length]));

        Assert.Throws<InvalidDataException>(() => ProfileState.FromBytes([]));
    }

    [Fact]
    public void A_version_that_is_not_known_is_no_profile()
    {
        var bytes = Full().ToBytes();
        bytes[0]++;

        Assert.Throws<InvalidDataException>(() => ProfileState.FromBytes(bytes));
        Assert.Null(new StoredProfile { State = Convert.ToBase64String(bytes) }.TryToState());
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("AAAA")]
    public void A_row_that_holds_no_profile_is_told_from_one_that_does(string text)
    {
        Assert.Null(new StoredProfile { State = text }.TryToState());
        Assert.NotNull(new StoredProfile { State = Convert.ToBase64String(Full().ToBytes()) }.TryToState());
    }

    [Fact]
    public void A_profile_as_full_as_it_gets_fits_its_column()
    {
        var bytes = Full(products: 500).ToBytes();

        Assert.InRange(bytes.Length, 1, 2048);
        Assert.InRange(Convert.ToBase64String(bytes).Length, 1, 4000);
    }

    [Fact]
    public void A_pause_of_the_visit_gap_begins_a_new_visit_with_no_views()
    {
        var state = Sample.State(Sample.Signal(SignalKind.VisitStarted), Sample.Signal(subjectId: 3));

        Assert.False(state.Seen(Sample.Now + ProfileState.VisitGap - TimeSpan.FromSeconds(1)));
        Assert.Equal(1, state.VisitViews);

        Assert.True(state.Seen(Sample.Now + 2 * ProfileState.VisitGap));
        Assert.Equal((0, 30 * 60 + 1), (state.VisitViews, state.Away));
    }

    [Fact]
    public void The_longest_pause_of_the_visit_is_kept_and_that_of_an_earlier_one_is_not()
    {
        var state = new ProfileState();
        foreach (var minutes in new[] { 0, 20, 25 })
            state.Seen(Sample.Now.AddMinutes(minutes));
        Assert.Equal(20 * 60, state.Away);

        state.Seen(Sample.Now.AddDays(3));
        state.Seen(Sample.Now.AddDays(4));
        state.Seen(Sample.Now.AddDays(4).AddMinutes(10));

        Assert.Equal(24 * 60 * 60, state.Away);
        Assert.Equal(Seconds.Of(Sample.Now.AddDays(3)), state.VisitBefore);
    }

    [Fact]
    public void The_first_sign_of_a_shopper_is_no_return()
    {
        var state = new ProfileState();

        Assert.True(state.Seen(Sample.Now));
        Assert.Equal((0, 0), (state.Away, state.VisitBefore));
    }

    [Fact]
    public void What_is_no_sign_of_the_shopper_is_not_seen()
    {
        var state = Sample.State(Sample.Signal(SignalKind.VisitStarted));
        foreach (var kind in SignalKind.All.Where(kind => !SignalKind.IsSignOfShopper(kind)))
            state.Apply(Sample.Signal(kind, occurredOnUtc: Sample.Now.AddHours(5)));

        Assert.Equal(Seconds.Of(Sample.Now), state.LastSeen);
        Assert.Equal(2, state.AbandonedTimes);
    }

    [Fact]
    public void A_refund_that_is_known_before_its_order_is_taken_off_all_the_same()
    {
        var state = Sample.State(
            Sample.Signal(SignalKind.OrderRefunded, 1, value: 10m),
            Sample.Signal(SignalKind.OrderPlaced, 1, value: 100m));

        Assert.Equal(90m, state.OrderValue);
    }

    [Fact]
    public void The_products_ordered_last_are_known()
    {
        var state = new ProfileState();
        for (var product = 1; product <= ProfileState.MostOrderedProducts + 2; product++)
            state.Apply(Sample.Signal(SignalKind.ProductOrdered, product));
        state.Apply(Sample.Signal(SignalKind.ProductOrdered, 3));

        Assert.Equal([.. Enumerable.Range(4, ProfileState.MostOrderedProducts - 1), 3], state.OrderedProducts);
    }

    [Fact]
    public void A_signal_with_a_number_is_known_to_be_in()
    {
        var state = Sample.State(Sample.Signal(sequence: 5, nodeId: 2));

        Assert.True(state.Includes(Sample.Signal(sequence: 4, nodeId: 2)));
        Assert.True(state.Includes(Sample.Signal(sequence: 5, nodeId: 2)));
        Assert.False(state.Includes(Sample.Signal(sequence: 6, nodeId: 2)));
        Assert.False(state.Includes(Sample.Signal(sequence: 5, nodeId: 1)));
        Assert.False(state.Includes(Sample.Signal()));
    }

    [Fact]
    public void A_later_newsletter_choice_stands_whatever_came_first()
    {
        var state = Sample.State(
            Sample.Signal(SignalKind.NewsletterUnsubscribed, occurredOnUtc: Sample.Now.AddHours(1)),
            Sample.Signal(SignalKind.NewsletterSubscribed));

        Assert.Equal(-Seconds.Of(Sample.Now.AddHours(1)), state.Newsletter);
    }

    [Fact]
    public void Two_visitors_who_are_one_have_done_what_both_did()
    {
        var one = Sample.State(
            Sample.Signal(SignalKind.VisitStarted, 1, value: (int)DeviceClass.Desktop),
            Sample.Signal(SignalKind.OrderPlaced, 1, value: 100m, sequence: 7),
            Sample.Signal(SignalKind.Registered));
        var other = Sample.State(
            Sample.Signal(SignalKind.VisitStarted, 2, value: (int)DeviceClass.Phone, occurredOnUtc: Sample.Now.AddHours(1)),
            Sample.Signal(SignalKind.OrderPlaced, 2, value: 50m, occurredOnUtc: Sample.Now.AddHours(1), sequence: 9),
            Sample.Signal(SignalKind.ReturnRequested, occurredOnUtc: Sample.Now.AddHours(1)));

        one.Merge(other);

        Assert.Equal((2, 2, 150m, 1), (one.Visits, one.Orders, one.OrderValue, one.Returns));
        Assert.Equal((Seconds.Of(Sample.Now), Seconds.Of(Sample.Now.AddHours(1))), (one.FirstOrder, one.LastOrder));
        Assert.Equal((DeviceClass.Phone, 2), (one.Device, one.CountryId));
        Assert.Equal(Seconds.Of(Sample.Now), one.Registered);

        // The other's numbers say nothing of what this one still has to come.
        Assert.Equal(7, one.Progress.Of(1));
    }

    [Fact]
    public void Moments_are_whole_seconds_and_never_is_none_of_them()
    {
        Assert.Equal(Sample.Now, Seconds.ToUtc(Seconds.Of(Sample.Now)));
        Assert.Null(Seconds.ToUtc(0));
        Assert.Equal(1, Seconds.Of(DateTime.UnixEpoch));
        Assert.Equal(int.MaxValue, Seconds.Of(DateTime.MaxValue));
    }

    /// <summary>Everything that can be known is.</summary>
    internal static ProfileState Full(int products = ProfileState.MostProducts)
    {
        var state = new ProfileState();
        var at = Sample.Now.AddDays(-30);
        var sequence = 0;
        void Apply(string kind, int subjectId, int sourceId = 0, decimal value = 1m)
        {
            at = at.AddSeconds(61);
            state.Apply(Sample.Signal(kind, subjectId, sourceId, value, at, sequence: ++sequence, nodeId: 1 + (sequence % 2)));
        }

        Apply(SignalKind.VisitStarted, 12, value: (int)DeviceClass.Phone);
        at = at.AddHours(1);
        Apply(SignalKind.VisitStarted, 12, value: (int)DeviceClass.Phone);
        foreach (var kind in SignalKind.All.Except([SignalKind.VisitStarted]))
            Apply(kind, 12, 13, 10m);
        for (var product = 1; product <= products; product++)
        {
            Apply(SignalKind.ProductViewed, product, product % 30);
            Apply(SignalKind.ProductOrdered, product);
        }

        Apply(SignalKind.OrderPlaced, 1, value: 99.95m);

        return state;
    }

    private static IReadOnlyList<object> Values(ProfileState state) =>
        typeof(ProfileState).GetProperties()
            .Where(property => property.SetMethod is not null)
            .Select(property => property.GetValue(state) is { } value && value.GetType().IsEnum ? (int)value : property.GetValue(state)!)
            .ToList();
}
