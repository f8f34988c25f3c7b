namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>What is known of a shopper at one moment. Money is in the primary store currency.</summary>
/// <param name="TakenOnUtc">When the snapshot was taken; the decision's clock.</param>
/// <param name="ProductViews">Product pages looked at in this visit.</param>
/// <param name="Away">How long the shopper had been away before or within this visit.</param>
/// <param name="IsAbsent">The shopper is not in the shop now: a reminder asks.</param>
/// <param name="CartQuantity">Units in the cart.</param>
/// <param name="CartChangedOnUtc">The last change of the cart, null where it is empty.</param>
/// <param name="Features">What the shopper's history says.</param>
public sealed record ShopperProfile(
    DateTime TakenOnUtc,
    int ProductViews,
    TimeSpan Away,
    bool IsAbsent,
    int CartQuantity,
    DateTime? CartChangedOnUtc,
    ShopperFeatures Features);
