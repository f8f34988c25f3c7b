namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <summary>What the script's dialog says; all of it is ready to be shown.</summary>
/// <param name="Gives">The offer in words.</param>
/// <param name="Until">How long it lasts, in words.</param>
public sealed record DialogModel(string Title, string Gives, string Until, string ToCart, string Close);
