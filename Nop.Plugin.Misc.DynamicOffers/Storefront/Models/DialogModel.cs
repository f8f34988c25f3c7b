using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <summary>What the script's dialog or banner holds.</summary>
/// <param name="AsksMail">Whether the shopper can have offers by mail by one button.</param>
public record DialogModel(OfferModel Offer, bool AsksMail) : BaseNopModel;
