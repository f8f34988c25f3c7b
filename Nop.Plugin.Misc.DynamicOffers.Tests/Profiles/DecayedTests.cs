using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;

public class DecayedTests
{
    private static readonly TimeSpan HalfLife = TimeSpan.FromDays(1);
    private const int Day = 86_400;

    [Fact]
    public void An_event_weighs_half_as_much_after_each_half_life()
    {
        var sum = default(Decayed).Add(at: Day, weight: 8, HalfLife);

        Assert.Equal([8.0, 4.0, 1.0], new[] { Day, 2 * Day, 4 * Day }.Select(now => sum.At(now, HalfLife)));
    }

    [Fact]
    public void Events_add_up_each_with_its_own_age()
    {
        var sum = default(Decayed).Add(0, 8, HalfLife).Add(Day, 1, HalfLife).Add(2 * Day, 1, HalfLife);

        Assert.Equal(2 + 0.5 + 1, sum.At(2 * Day, HalfLife));
        Assert.Equal(2 * Day, sum.AsOf);
    }

    [Fact]
    public void The_order_in_which_events_come_does_not_count()
    {
        var late = default(Decayed).Add(2 * Day, 1, HalfLife).Add(0, 8, HalfLife).Add(Day, 1, HalfLife);

        Assert.Equal(3.5, late.At(2 * Day, HalfLife), 1e-6);
    }

    [Fact]
    public void A_moment_before_the_last_event_counts_as_it()
    {
        Assert.Equal(3.0, default(Decayed).Add(5 * Day, 3, HalfLife).At(Day, HalfLife));
    }

    [Fact]
    public void Two_sums_make_one()
    {
        var one = default(Decayed).Add(0, 8, HalfLife);
        var other = default(Decayed).Add(Day, 1, HalfLife);

        Assert.Equal(5.0, one.Merge(other, HalfLife).At(Day, HalfLife));
        Assert.Equal(5.0, other.Merge(one, HalfLife).At(Day, HalfLife));
        Assert.Equal(one, one.Merge(default, HalfLife));
    }

    [Fact]
    public void What_lies_years_back_is_next_to_nothing_and_no_fault()
    {
        var sum = default(Decayed).Add(1, 1, HalfLife).Add(int.MaxValue, 1, HalfLife);

        Assert.Equal(1.0, sum.At(int.MaxValue, HalfLife));
    }
}
