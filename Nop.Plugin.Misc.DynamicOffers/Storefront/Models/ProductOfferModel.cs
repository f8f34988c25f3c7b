using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

public record ProductOfferModel : BaseNopModel
{
    /// <summary>Null where there is none.</summary>
    public OfferModel? Offer { get; init; }

    /// <summary>What one more unit costs this shopper; null where that is open, or no less than without the offer.</summary>
    public string? Price { get; init; }

    /// <summary>What it costs everybody else; null where the shop does not show it.</summary>
    public string? FormerPrice { get; init; }

    /// <summary>Offers that the product is a part of, once it is in the cart.</summary>
    public IReadOnlyList<OfferModel> InCart { get; init; } = [];

    /// <summary>What the cart lacks to a step of an offer, where the product has no price by one; null where nothing is.</summary>
    public NextStepModel? Next { get; init; }

    public IReadOnlyList<NudgeModel> Nudges { get; init; } = [];
}
