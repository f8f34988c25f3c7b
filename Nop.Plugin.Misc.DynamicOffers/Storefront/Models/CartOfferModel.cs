using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <param name="Offer">Null where no offer takes anything off the cart yet.</param>
/// <param name="Next">What is missing to the next step of an offer; null where nothing is.</param>
public record CartOfferModel(CartSavingModel? Offer, string? Next) : BaseNopModel
{
    public IReadOnlyList<NudgeModel> Nudges { get; init; } = [];
}

/// <param name="Gives">The offer in words.</param>
/// <param name="Until">Null where it has no end.</param>
/// <param name="IsPersonal">Made for the shopper, and not for everybody with such a cart.</param>
/// <param name="Saving">What all discounts on the subtotal take off, ours among them.</param>
/// <param name="SubTotal">What will be charged for the cart, before shipping.</param>
public record CartSavingModel(string Gives, MomentModel? Until, bool IsPersonal, string Saving, string SubTotal);
