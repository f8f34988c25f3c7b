using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <param name="Gives">The offer in words.</param>
/// <param name="Saving">What all discounts on the subtotal take off, ours among them.</param>
/// <param name="SubTotal">What will be charged for the cart, before shipping.</param>
public record CartOfferModel(string Gives, MomentModel Until, string Saving, string SubTotal) : BaseNopModel;
