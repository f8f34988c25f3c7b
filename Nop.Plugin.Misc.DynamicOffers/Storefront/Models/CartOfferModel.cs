using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <param name="Gives">The offer in words.</param>
/// <param name="Until">Null where it has no end.</param>
/// <param name="IsPersonal">Made for the shopper, and not for everybody with such a cart.</param>
/// <param name="Saving">What all discounts on the subtotal take off, ours among them.</param>
/// <param name="SubTotal">What will be charged for the cart, before shipping.</param>
public record CartOfferModel(string Gives, MomentModel? Until, bool IsPersonal, string Saving, string SubTotal) : BaseNopModel;
