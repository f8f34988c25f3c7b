using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Admin.Models;

/// <summary>The list of campaigns, newest first. All amounts are as the admin shows them.</summary>
public record CampaignsModel : BaseNopModel
{
    public IReadOnlyList<CampaignRowModel> Campaigns { get; init; } = [];

    /// <summary>What a campaign can begin as.</summary>
    public IReadOnlyList<CampaignChoiceModel> Recipes { get; init; } = [];
}

/// <param name="Status">In words.</param>
/// <param name="Reward">In words.</param>
/// <param name="WithoutOffer">Shoppers who get nothing of it, to compare with.</param>
/// <param name="ByHand">Given by an owner; no part of the other figures.</param>
/// <param name="Actions">The buttons beside it, as the controller's actions.</param>
public record CampaignRowModel(
    int Id,
    string Name,
    string Status,
    string Reward,
    int Given,
    int Open,
    int Used,
    string DiscountGiven,
    int WithoutOffer,
    int ByHand,
    IReadOnlyList<string> Actions);
