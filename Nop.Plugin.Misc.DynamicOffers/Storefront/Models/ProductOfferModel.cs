using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <param name="Gives">The offer in words; null where there is none.</param>
/// <param name="Until">Null where it has no end.</param>
/// <param name="IsPersonal">Made for the shopper, and not for everybody with such a cart.</param>
/// <param name="Price">What one more unit costs this shopper; null where that is open, or no less than without the offer.</param>
public record ProductOfferModel(string? Gives, MomentModel? Until, bool IsPersonal, string? Price) : BaseNopModel
{
    public IReadOnlyList<NudgeModel> Nudges { get; init; } = [];
}
