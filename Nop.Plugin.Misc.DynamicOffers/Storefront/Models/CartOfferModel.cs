using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <summary>What offers do to the cart, on the cart page, the confirm pages and in the small cart.</summary>
public record CartOfferModel : BaseNopModel
{
    /// <summary>Those that the cart's totals use.</summary>
    public IReadOnlyList<OfferModel> Offers { get; init; } = [];

    /// <summary>What they take off before shipping; null where that is nothing.</summary>
    public CartSavingModel? Saving { get; init; }

    /// <summary>Goods that are free by an offer, with their numbers.</summary>
    public IReadOnlyList<string> Free { get; init; } = [];

    /// <summary>What is missing to the next step of an offer; null where nothing is.</summary>
    public NextStepModel? Next { get; init; }

    public IReadOnlyList<NudgeModel> Nudges { get; init; } = [];
}

/// <param name="Saving">What comes off.</param>
/// <param name="SubTotal">What will be charged for the cart, before shipping.</param>
public record CartSavingModel(string Saving, string SubTotal);

/// <param name="Text">What is missing, and what it brings.</param>
/// <param name="Percentage">Of the way there, 0 to 100.</param>
public record NextStepModel(string Text, int Percentage);
