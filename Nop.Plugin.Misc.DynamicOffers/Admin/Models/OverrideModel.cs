using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Admin.Models;

/// <summary>What an owner does by hand: for one shopper, and the log of all of it. All times are as the admin shows them.</summary>
public record OverrideModel : BaseNopModel
{
    /// <summary>What was typed to find somebody.</summary>
    public string Who { get; init; } = string.Empty;

    /// <summary>Why nothing was done, in words.</summary>
    public string? Problem { get; init; }

    /// <summary>Null before anybody was found.</summary>
    public OverrideShopperModel? Shopper { get; init; }

    public IReadOnlyList<OwnerActModel> Acts { get; init; } = [];

    /// <summary>Counted from 1.</summary>
    public int PageNumber { get; init; }

    public int TotalPages { get; init; }
}

public record OverrideShopperModel
{
    public int CustomerId { get; init; }

    /// <summary>The e-mail address, or the number of a guest.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Empty where the shopper is not blocked.</summary>
    public string BlockedOn { get; init; } = string.Empty;

    public IReadOnlyList<OpenOfferModel> Open { get; init; } = [];

    /// <summary>Those that are live.</summary>
    public IReadOnlyList<CampaignChoiceModel> Campaigns { get; init; } = [];

    public IReadOnlyList<CampaignChoiceModel> Stores { get; init; } = [];

    /// <summary>What was typed and not done.</summary>
    public string Reason { get; init; } = string.Empty;
}

/// <param name="For">The campaign, or the step of the journey.</param>
/// <param name="Gives">In words.</param>
public record OpenOfferModel(int GrantId, string For, string Gives, string ExpiresOn);

/// <param name="Kind">In words.</param>
/// <param name="ActorId">0 where code did it.</param>
/// <param name="Actor">The admin's e-mail address.</param>
/// <param name="CustomerId">0 where it was about no shopper, or where that one is erased.</param>
/// <param name="Shopper">In words; empty where it was about none.</param>
/// <param name="CampaignId">0 where it was about none, or where that one is deleted.</param>
/// <param name="Campaign">Its name; empty where it was about none.</param>
public record OwnerActModel(string DoneOn, int ActorId, string Actor, string Kind, int CustomerId, string Shopper, int CampaignId, string Campaign, string Reason);
