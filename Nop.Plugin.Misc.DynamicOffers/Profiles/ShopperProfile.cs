using Nop.Plugin.Misc.DynamicOffers.Offers;

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
    ShopperFeatures Features)
{
    /// <summary>Where and as whom.</summary>
    public Situation Situation { get; init; } = Situation.Unknown;

    /// <summary>What is in the cart.</summary>
    public CartView Cart { get; init; } = CartView.Empty;

    /// <summary>The segments that the shopper is in, rising.</summary>
    public IReadOnlyList<int> SegmentIds { get; init; } = [];

    /// <summary>Products that the offers in question name.</summary>
    public IReadOnlyList<Goods> Named { get; init; } = [];

    /// <summary>The stock of all that is known of what an offer is on: lines of the cart, and products it names that are not in there. Null where it is not counted.</summary>
    public IReadOnlyList<int?> StocksOf(OfferScope scope) =>
    [
        .. Cart.Lines.Where(scope.Covers).Select(line => line.Stock),
        .. Named.Where(goods => scope.NamesProducts && scope.Ids.Contains(goods.ProductId) && Cart.QuantityOf(goods.ProductId) == 0).Select(goods => goods.Stock)
    ];
}
