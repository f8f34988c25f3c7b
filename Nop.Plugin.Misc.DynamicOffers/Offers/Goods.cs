namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>A product that an offer could be for, in the cart or not.</summary>
/// <param name="Stock">Units in stock; null where the shop does not count them.</param>
public sealed record Goods(int ProductId, int? Stock);
