using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <param name="AsksConsent">Whether the page ends with the question.</param>
/// <param name="Watches">Whether the script may tell the shop what happens on the page; only after a yes.</param>
/// <param name="TakesCode">Whether the page has a field for a code; its form stands here, because the cart is a form of its own.</param>
/// <param name="ProductId">The product that the page is about.</param>
/// <param name="ReturnUrl">Where the shopper is, to come back to after answering.</param>
/// <param name="IsQuiet">Offers come in a banner and never in a dialog.</param>
/// <param name="HasOffers">Whether the small cart has something to say.</param>
/// <param name="Version">Changes with the plugin, so that no browser keeps an old script.</param>
public record PageEndModel(bool AsksConsent, bool Watches, bool TakesCode, int? ProductId, string ReturnUrl, bool IsQuiet, bool HasOffers, string Version) : BaseNopModel;
