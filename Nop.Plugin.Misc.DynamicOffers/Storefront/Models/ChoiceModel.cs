namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <summary>Two offers of which an order can use one: the shopper's to choose.</summary>
/// <param name="Kept">The cart as it is.</param>
/// <param name="Wanted">With the other one instead.</param>
public sealed record ChoiceModel(ChoiceSideModel Kept, ChoiceSideModel Wanted);

/// <param name="GrantId">0 where it changes nothing.</param>
/// <param name="Comes">What the cart comes to, by the shop's totals; null for an empty one.</param>
/// <param name="IsBetter">The cart comes to less with it.</param>
public sealed record ChoiceSideModel(int GrantId, string Gives, string? Comes, bool IsBetter);
