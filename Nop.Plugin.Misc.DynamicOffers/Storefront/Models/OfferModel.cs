using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <summary>One offer in the words that every page has for it.</summary>
/// <param name="Gives">What it gives, and on what.</param>
/// <param name="Until">Null where it has no end.</param>
/// <param name="Reasons">Why the shopper has it; null where it is for everybody with such a cart.</param>
public record OfferModel(string Gives, MomentModel? Until, string? Reasons) : BaseNopModel
{
    /// <summary>Null where it has none.</summary>
    public OfferPictureModel? Picture { get; init; }
}
