using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>What a <see cref="ProfileState"/> says at one moment, for conditions to read. Money is in the primary store currency; shares lie between 0 and 1.</summary>
/// <param name="Visits">Visits so far, this one included.</param>
/// <param name="SinceVisitBefore">From the last sign of the visit before until this one began; null in a first visit.</param>
/// <param name="SinceLastOrder">Recency: time since the last order, null where there was none.</param>
/// <param name="Orders">Frequency: orders so far.</param>
/// <param name="OrderValue">Money: what the orders came to, cancelled and refunded amounts taken off.</param>
/// <param name="AverageOrder">0 where there was no order.</param>
/// <param name="PriceSensitivity">Share of looks at products below their list price, and of lists sorted by price, together; 0.5 where nothing is known.</param>
/// <param name="CouponAffinity">Coupons an order, decayed, at most 1.</param>
/// <param name="ReturnRate">Returns asked for an order, at most 1.</param>
/// <param name="PaymentFailures">Decayed count.</param>
/// <param name="SinceSignUp">Null for a guest.</param>
/// <param name="SinceCoupon">Null where none was ever used.</param>
/// <param name="SinceFriendOrdered">Since the first order of a friend who came by the shopper's link was paid; null where there is none.</param>
/// <param name="IsSubscribed">To the newsletter, as far as it was seen; null where it was not.</param>
/// <param name="Products">Of interest, most first, with their decayed weights.</param>
/// <param name="Categories">Of interest, most first, with their decayed weights.</param>
public sealed record ShopperFeatures(
    int Visits,
    TimeSpan? SinceVisitBefore,
    TimeSpan? SinceLastOrder,
    int Orders,
    decimal OrderValue,
    decimal AverageOrder,
    Lifecycle Lifecycle,
    Mission Mission,
    double PriceSensitivity,
    double CouponAffinity,
    double ReturnRate,
    double PaymentFailures,
    DeviceClass Device,
    int CountryId,
    TimeSpan? SinceSignUp,
    TimeSpan? SinceCoupon,
    TimeSpan? SincePaymentFailure,
    TimeSpan? SinceShippingCostSeen,
    TimeSpan? SinceExitIntent,
    TimeSpan? SincePriceCompared,
    TimeSpan? SinceFriendOrdered,
    bool? IsSubscribed,
    IReadOnlyList<Affinity> Products,
    IReadOnlyList<Affinity> Categories)
{
    private static readonly IReadOnlyDictionary<string, TimeSpan> NoOthers = new Dictionary<string, TimeSpan>();

    /// <summary>Nobody that is known: the cart of a visitor who did not agree.</summary>
    public static readonly ShopperFeatures Unknown = Of(new ProfileState(), DateTime.UnixEpoch);

    /// <summary>A customer whose last order lies further back than this is lapsing, unless the pace of the orders says otherwise.</summary>
    public static readonly TimeSpan LapsingAfter = TimeSpan.FromDays(90);

    /// <summary>Since the last signal of each kind of other plugins.</summary>
    public IReadOnlyDictionary<string, TimeSpan> Others { get; init; } = NoOthers;

    /// <summary>Since the last signal of another plugin's kind; null where there was none.</summary>
    public TimeSpan? SinceOther(string kind) => Others.TryGetValue(kind, out var since) ? since : null;

    public static ShopperFeatures Of(ProfileState state, DateTime nowUtc)
    {
        var now = Seconds.Of(nowUtc);
        TimeSpan? Since(int at) => at == 0 ? null : TimeSpan.FromSeconds(Math.Max(0, now - at));
        var orders = state.OrderFrequency.At(now, HalfLives.Orders);
        var orderValue = Math.Max(0m, state.OrderValue);

        return new ShopperFeatures(
            state.Visits,
            state.VisitBefore == 0 || state.VisitStarted <= state.VisitBefore ? null : TimeSpan.FromSeconds(state.VisitStarted - state.VisitBefore),
            Since(state.LastOrder),
            state.Orders,
            orderValue,
            state.Orders == 0 ? 0m : decimal.Round(orderValue / state.Orders, 4),
            GetLifecycle(state, now),
            GetMission(state),
            GetPriceSensitivity(state, now),
            orders == 0 ? state.Coupons.Weight > 0 ? 1 : 0 : Math.Min(1, state.Coupons.At(now, HalfLives.Orders) / orders),
            state.Orders == 0 ? 0 : Math.Min(1, (double)state.Returns / state.Orders),
            state.PaymentFailures.At(now, HalfLives.Friction),
            state.Device,
            state.CountryId,
            Since(state.Registered),
            Since(state.LastCoupon),
            Since(state.LastPaymentFailure),
            Since(state.ShippingCostSeen),
            Since(state.ExitIntent),
            Since(state.PricesCompared.AsOf),
            Since(state.FriendOrdered),
            state.Newsletter == 0 ? null : state.Newsletter > 0,
            Ranked(state.Products, now),
            Ranked(state.Categories, now))
        {
            Others = state.Others.Count == 0 ? NoOthers : state.Others.ToDictionary(other => other.Key, other => Since(other.Value)!.Value)
        };
    }

    // A regular's own pace counts: two and a half times the usual time between orders without one. One order says nothing of a pace.
    private static Lifecycle GetLifecycle(ProfileState state, int now)
    {
        if (state.Orders == 0)
            return Lifecycle.New;

        var pace = state.Orders > 1 ? 2.5 * (state.LastOrder - state.FirstOrder) / (state.Orders - 1) : 0;
        var lapsing = pace > 0 ? Math.Clamp(pace, LapsingAfter.TotalSeconds / 3, LapsingAfter.TotalSeconds * 3) : LapsingAfter.TotalSeconds;

        return now - state.LastOrder > lapsing ? Lifecycle.Lapsing : Lifecycle.Active;
    }

    // Who looks at what was bought before is out for more of it.
    private static Mission GetMission(ProfileState state)
    {
        foreach (var interest in state.Products.Items)
        {
            if (interest.Seen >= state.VisitStarted && interest.Seen > 0 && state.OrderedProducts.Contains(interest.Id))
                return Mission.Replenish;
        }

        return Mission.Explore;
    }

    private static double GetPriceSensitivity(ProfileState state, int now)
    {
        var all = state.Views.At(now, HalfLives.Price) + state.Lists.At(now, HalfLives.Price);
        var byPrice = state.ViewsBelowListPrice.At(now, HalfLives.Price) + state.ListsSortedByPrice.At(now, HalfLives.Price);

        return all < 1e-6 ? 0.5 : Math.Min(1, byPrice / all);
    }

    private static List<Affinity> Ranked(Interests interests, int now)
    {
        var ranked = new List<Affinity>(interests.Items.Length);
        foreach (var interest in interests.Items)
        {
            var weight = interest.Weight.At(now, HalfLives.Interest);
            ranked.Add(new Affinity(interest.Id, weight, Seconds.ToUtc(interest.Seen), Seconds.ToUtc(interest.SeenBefore)));
        }

        return [.. ranked.OrderByDescending(affinity => affinity.Weight).ThenBy(affinity => affinity.Id)];
    }
}

/// <param name="SeenOnUtc">The last look.</param>
/// <param name="SeenBeforeOnUtc">The last look of an earlier visit.</param>
public sealed record Affinity(int Id, double Weight, DateTime? SeenOnUtc, DateTime? SeenBeforeOnUtc);

public enum Lifecycle
{
    /// <summary>No order yet.</summary>
    New,

    Active,

    /// <summary>Ordered before, and is late by their own pace.</summary>
    Lapsing
}

public enum Mission
{
    Explore,

    /// <summary>Looks at what was ordered before.</summary>
    Replenish
}
