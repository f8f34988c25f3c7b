using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;

public class ShopperFeaturesTests
{
    private static readonly double Late = ShopperFeatures.LapsingAfter.TotalDays;

    [Fact]
    public void Of_nobody_nothing_is_known()
    {
        var nobody = ShopperFeatures.Unknown;

        Assert.Equal((0, 0, 0m, 0m), (nobody.Visits, nobody.Orders, nobody.OrderValue, nobody.AverageOrder));
        Assert.Equal((Lifecycle.New, Mission.Explore, 0.5, 0.0, 0.0), (nobody.Lifecycle, nobody.Mission, nobody.PriceSensitivity, nobody.CouponAffinity, nobody.ReturnRate));
        Assert.All(
            [nobody.SinceVisitBefore, nobody.SinceLastOrder, nobody.SinceSignUp, nobody.SinceCoupon, nobody.SincePaymentFailure, nobody.SinceExitIntent, nobody.SincePriceCompared, nobody.SinceFriendOrdered],
            since => Assert.Null(since));
        Assert.Null(nobody.IsSubscribed);
        Assert.Empty(nobody.Products);
        Assert.Empty(nobody.Categories);
    }

    [Theory]
    [InlineData(0, Lifecycle.Active)]
    [InlineData(90, Lifecycle.Active)]
    [InlineData(90.001, Lifecycle.Lapsing)]
    public void Who_ordered_once_lapses_after_the_usual_time(double daysAgo, Lifecycle lifecycle)
    {
        Assert.Equal(lifecycle, Of(Ordered(daysAgo)).Lifecycle);
    }

    [Theory]
    [InlineData(20, 50, Lifecycle.Active)] // Every 20 days: late after 50.
    [InlineData(20, 50.001, Lifecycle.Lapsing)]
    [InlineData(1, 30, Lifecycle.Active)] // However quick the pace, a third of the usual time is not late.
    [InlineData(1, 30.001, Lifecycle.Lapsing)]
    [InlineData(200, 270, Lifecycle.Active)] // However slow the pace, three times the usual time is.
    [InlineData(200, 270.001, Lifecycle.Lapsing)]
    public void A_regular_lapses_by_the_own_pace(double paceInDays, double daysAgo, Lifecycle lifecycle)
    {
        Assert.Equal(lifecycle, Of(Ordered(daysAgo + 2 * paceInDays), Ordered(daysAgo + paceInDays), Ordered(daysAgo)).Lifecycle);
    }

    [Fact]
    public void Orders_at_the_same_moment_have_no_pace()
    {
        Assert.Equal(Lifecycle.Active, Of(Ordered(Late), Ordered(Late)).Lifecycle);
    }

    [Fact]
    public void Who_looks_at_what_was_ordered_before_is_out_for_more_of_it()
    {
        var ordered = Sample.Signal(SignalKind.ProductOrdered, 3, occurredOnUtc: Ago(60));
        var visit = Sample.Signal(SignalKind.VisitStarted);

        Assert.Equal(Mission.Replenish, Of(ordered, visit, Sample.Signal(subjectId: 3)).Mission);
        Assert.Equal(Mission.Explore, Of(ordered, visit, Sample.Signal(subjectId: 4)).Mission);
        Assert.Equal(Mission.Explore, Of(ordered, visit).Mission);
        Assert.Equal(Mission.Explore, Of(ordered, Sample.Signal(subjectId: 3, occurredOnUtc: Ago(50)), visit).Mission);
    }

    [Theory]
    [InlineData(0, 4, 0.0)]
    [InlineData(1, 3, 0.25)]
    [InlineData(4, 0, 1.0)]
    public void Price_sensitivity_is_the_share_of_looks_that_were_about_price(int byPrice, int others, double share)
    {
        Signal[] Looks(int count, decimal value) =>
            [.. Enumerable.Repeat(0, count).Select((_, index) => Sample.Signal(index % 2 == 0 ? SignalKind.ProductViewed : SignalKind.Searched, 3, value: value))];

        Assert.Equal(share, Of([.. Looks(byPrice, 1m), .. Looks(others, 0m)]).PriceSensitivity, 1e-6);
    }

    [Fact]
    public void An_old_look_at_a_price_counts_less_than_a_new_one_at_none()
    {
        var features = Of(Sample.Signal(subjectId: 3, value: 1m, occurredOnUtc: Ago(30)), Sample.Signal(subjectId: 3));

        Assert.Equal(0.5 / 1.5, features.PriceSensitivity, 1e-6);
    }

    [Theory]
    [InlineData(0, 0, 0.0)]
    [InlineData(0, 2, 0.0)]
    [InlineData(1, 2, 0.5)]
    [InlineData(3, 2, 1.0)]
    [InlineData(1, 0, 1.0)]
    public void Coupon_affinity_is_coupons_an_order(int coupons, int orders, double affinity)
    {
        Signal[] signals = [.. Enumerable.Repeat(SignalKind.CouponApplied, coupons).Concat(Enumerable.Repeat(SignalKind.OrderPlaced, orders)).Select(kind => Sample.Signal(kind))];

        Assert.Equal(affinity, Of(signals).CouponAffinity, 1e-6);
    }

    [Theory]
    [InlineData(0, 0, 0.0)]
    [InlineData(0, 4, 0.0)]
    [InlineData(1, 4, 0.25)]
    [InlineData(5, 4, 1.0)]
    [InlineData(1, 0, 0.0)]
    public void The_return_rate_is_returns_an_order(int returns, int orders, double rate)
    {
        Signal[] signals = [.. Enumerable.Repeat(SignalKind.ReturnRequested, returns).Concat(Enumerable.Repeat(SignalKind.OrderPlaced, orders)).Select(kind => Sample.Signal(kind))];

        Assert.Equal(rate, Of(signals).ReturnRate);
    }

    [Fact]
    public void Recency_frequency_and_money_are_those_of_the_orders()
    {
        var features = Of(
            Sample.Signal(SignalKind.OrderPlaced, 1, value: 100m, occurredOnUtc: Ago(10)),
            Sample.Signal(SignalKind.OrderPlaced, 2, value: 50m, occurredOnUtc: Ago(4)),
            Sample.Signal(SignalKind.OrderRefunded, 1, value: 30m, occurredOnUtc: Ago(3)),
            Sample.Signal(SignalKind.OrderCancelled, 2, value: 50m, occurredOnUtc: Ago(2)));

        Assert.Equal((TimeSpan.FromDays(4), 2, 70m, 35m), (features.SinceLastOrder, features.Orders, features.OrderValue, features.AverageOrder));
    }

    [Fact]
    public void A_refund_of_an_order_that_nobody_knows_makes_no_debt()
    {
        var features = Of(Sample.Signal(SignalKind.OrderRefunded, 1, value: 30m));

        Assert.Equal((0m, 0m), (features.OrderValue, features.AverageOrder));
    }

    [Fact]
    public void The_time_since_the_visit_before_ends_where_this_one_began()
    {
        var features = Of(
            Sample.Signal(SignalKind.VisitStarted, occurredOnUtc: Ago(3)),
            Sample.Signal(SignalKind.VisitStarted, occurredOnUtc: Ago(1)),
            Sample.Signal(subjectId: 3));

        Assert.Equal((2, TimeSpan.FromDays(2)), (features.Visits, features.SinceVisitBefore));
    }

    [Fact]
    public void What_happened_last_is_told_by_how_long_ago_it_is()
    {
        string[] kinds = [SignalKind.Registered, SignalKind.CouponApplied, SignalKind.PaymentFailed, SignalKind.ShippingCostSeen, SignalKind.ExitIntent, SignalKind.PriceCompared, SignalKind.FriendOrdered];
        var features = Of([.. kinds.Select((kind, index) => Sample.Signal(kind, 3, occurredOnUtc: Ago(index + 1)))]);

        Assert.Equal(
            Enumerable.Range(1, 7).Select(days => (TimeSpan?)TimeSpan.FromDays(days)),
            [features.SinceSignUp, features.SinceCoupon, features.SincePaymentFailure, features.SinceShippingCostSeen, features.SinceExitIntent, features.SincePriceCompared, features.SinceFriendOrdered]);
    }

    [Theory]
    [InlineData(SignalKind.NewsletterSubscribed, true)]
    [InlineData(SignalKind.NewsletterUnsubscribed, false)]
    public void The_newsletter_is_known_once_it_was_chosen(string kind, bool isSubscribed)
    {
        Assert.Equal(isSubscribed, Of(Sample.Signal(kind)).IsSubscribed);
    }

    [Fact]
    public void What_interests_most_comes_first()
    {
        var features = Of(
            Sample.Signal(subjectId: 1, sourceId: 10),
            Sample.Signal(subjectId: 2, sourceId: 20, occurredOnUtc: Ago(7)),
            Sample.Signal(SignalKind.CartItemAdded, 2, occurredOnUtc: Ago(7)),
            Sample.Signal(SignalKind.Lingered, 3, value: 30m),
            Sample.Signal(SignalKind.CategoryViewed, 20));

        Assert.Equal([(2, 2.0), (1, 1.0), (3, 0.5)], features.Products.Select(product => (product.Id, product.Weight)));
        Assert.Equal([(20, 1.5), (10, 1.0)], features.Categories.Select(category => (category.Id, category.Weight)));
        Assert.Equal([Ago(7), Sample.Now, null], features.Products.Select(product => product.SeenOnUtc));
    }

    private static Signal Ordered(double daysAgo) => Sample.Signal(SignalKind.OrderPlaced, 1, value: 10m, occurredOnUtc: Ago(daysAgo));

    private static DateTime Ago(double days) => Sample.Now.AddDays(-days);

    private static ShopperFeatures Of(params Signal[] signals) => ShopperFeatures.Of(Sample.State(signals), Sample.Now);
}
