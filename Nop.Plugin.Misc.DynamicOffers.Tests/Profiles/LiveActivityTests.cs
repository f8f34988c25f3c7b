using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;

public class LiveActivityTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    [Fact]
    public void The_first_sign_of_a_shopper_is_no_return()
    {
        var activity = new LiveActivity(Sample.ShopperId, stored: null);

        activity.Seen(Sample.Now);

        Assert.Equal((0, TimeSpan.Zero), activity.Read());
        Assert.Equal(Sample.Now, activity.LastSeenOnUtc);
    }

    [Fact]
    public void Product_views_of_one_visit_add_up()
    {
        var activity = SeenNow();

        activity.ProductViewed(Sample.Now.AddMinutes(1));
        activity.ProductViewed(Sample.Now.AddMinutes(2));

        Assert.Equal(2, activity.Read().ProductViews);
    }

    [Fact]
    public void A_pause_of_the_visit_gap_begins_a_new_visit_with_no_views()
    {
        var activity = SeenNow();
        activity.ProductViewed(Sample.Now);

        activity.Seen(Sample.Now + LiveActivity.VisitGap);

        Assert.Equal((0, LiveActivity.VisitGap), activity.Read());
    }

    [Fact]
    public void A_tick_less_is_the_same_visit()
    {
        var activity = SeenNow();
        activity.ProductViewed(Sample.Now);

        activity.Seen(Sample.Now + LiveActivity.VisitGap - Tick);

        Assert.Equal((1, LiveActivity.VisitGap - Tick), activity.Read());
    }

    [Fact]
    public void A_product_view_that_begins_a_visit_is_its_first()
    {
        var activity = SeenNow();
        activity.ProductViewed(Sample.Now);

        activity.ProductViewed(Sample.Now.AddHours(5));

        Assert.Equal((1, TimeSpan.FromHours(5)), activity.Read());
    }

    [Fact]
    public void The_longest_pause_of_the_visit_is_kept()
    {
        var activity = SeenNow();

        activity.Seen(Sample.Now.AddMinutes(20));
        activity.Seen(Sample.Now.AddMinutes(25));

        Assert.Equal(TimeSpan.FromMinutes(20), activity.Read().Away);
    }

    [Fact]
    public void How_long_one_was_away_before_an_earlier_visit_does_not_count_in_this_one()
    {
        var activity = SeenNow();

        activity.Seen(Sample.Now.AddDays(3));
        activity.Seen(Sample.Now.AddDays(3).AddMinutes(40));

        Assert.Equal(TimeSpan.FromMinutes(40), activity.Read().Away);
    }

    [Fact]
    public void What_was_stored_goes_on_after_a_restart()
    {
        var stored = new Activity { ShopperId = Sample.ShopperId, LastSeenOnUtc = Sample.Now, ProductViews = 2, AwaySeconds = 90 };
        var activity = new LiveActivity(Sample.ShopperId, stored);

        activity.ProductViewed(Sample.Now.AddMinutes(1));

        Assert.Equal((3, TimeSpan.FromSeconds(90)), activity.Read());
    }

    [Fact]
    public void A_request_that_was_overtaken_by_a_later_one_does_not_set_the_clock_back()
    {
        var activity = SeenNow();

        activity.ProductViewed(Sample.Now.AddMinutes(-1));

        Assert.Equal(Sample.Now, activity.LastSeenOnUtc);
        Assert.Equal((1, TimeSpan.Zero), activity.Read());
    }

    [Fact]
    public void A_shopper_just_read_is_judged_once()
    {
        var activity = new LiveActivity(Sample.ShopperId, stored: null);

        Assert.True(activity.TakeUnjudged());
        Assert.False(activity.TakeUnjudged());
    }

    [Theory]
    [InlineData("view", true)]
    [InlineData("change", true)]
    [InlineData("page", false)]
    [InlineData("longer pause", true)]
    [InlineData("new visit", true)]
    public void It_is_judged_again_only_after_something_that_may_change_the_answer(string happens, bool isUnjudged)
    {
        var activity = SeenNow();
        activity.TakeUnjudged();

        switch (happens)
        {
            case "view":
                activity.ProductViewed(Sample.Now);
                break;
            case "change":
                activity.Changed(Sample.Now);
                break;
            case "page":
                activity.Seen(Sample.Now);
                break;
            case "longer pause":
                activity.Seen(Sample.Now.AddMinutes(10));
                break;
            case "new visit":
                activity.Seen(Sample.Now + LiveActivity.VisitGap);
                break;
        }

        Assert.Equal(isUnjudged, activity.TakeUnjudged());
    }

    [Fact]
    public void What_is_to_be_saved_is_handed_out_once()
    {
        var activity = SeenNow();
        activity.ProductViewed(Sample.Now.AddSeconds(90));

        var saved = activity.TakeDirty();

        Assert.NotNull(saved);
        Assert.Equal((Sample.ShopperId, Sample.Now.AddSeconds(90), 1, 90), (saved.ShopperId, saved.LastSeenOnUtc, saved.ProductViews, saved.AwaySeconds));
        Assert.Null(activity.TakeDirty());
    }

    [Fact]
    public void A_shopper_who_was_only_read_is_not_saved()
    {
        Assert.Null(new LiveActivity(Sample.ShopperId, new Activity { ShopperId = Sample.ShopperId }).TakeDirty());
    }

    [Fact]
    public void Who_was_away_for_a_century_is_saved_all_the_same()
    {
        var activity = SeenNow();

        activity.Seen(Sample.Now.AddYears(100));

        Assert.Equal(int.MaxValue, activity.TakeDirty()?.AwaySeconds);
    }

    [Fact]
    public void Requests_at_the_same_moment_lose_no_view()
    {
        var activity = SeenNow();

        Parallel.For(0, 2000, _ => activity.ProductViewed(Sample.Now));

        Assert.Equal(2000, activity.Read().ProductViews);
    }

    [Fact]
    public void Of_requests_at_the_same_moment_one_judges()
    {
        var activity = SeenNow();
        var judged = 0;

        Parallel.For(0, 500, _ =>
        {
            if (activity.TakeUnjudged())
            {
                Interlocked.Increment(ref judged);
            }
        });

        Assert.Equal(1, judged);
    }

    private static LiveActivity SeenNow()
    {
        var activity = new LiveActivity(Sample.ShopperId, stored: null);
        activity.Seen(Sample.Now);

        return activity;
    }
}
