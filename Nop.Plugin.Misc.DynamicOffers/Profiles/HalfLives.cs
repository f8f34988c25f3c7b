namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>How fast what a shopper did loses its weight.</summary>
public static class HalfLives
{
    /// <summary>Interest in a product or category.</summary>
    public static readonly TimeSpan Interest = TimeSpan.FromDays(7);

    /// <summary>How price is dealt with: below list price, sorted by price, prices compared.</summary>
    public static readonly TimeSpan Price = TimeSpan.FromDays(30);

    /// <summary>Friction, such as payments that failed.</summary>
    public static readonly TimeSpan Friction = TimeSpan.FromDays(14);

    /// <summary>Orders, coupons and returns.</summary>
    public static readonly TimeSpan Orders = TimeSpan.FromDays(90);
}
