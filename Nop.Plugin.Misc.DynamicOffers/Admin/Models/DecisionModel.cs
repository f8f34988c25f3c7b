using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Admin.Models;

/// <summary>The decisions about one shopper, newest first. All times are as the admin shows them.</summary>
public record DecisionsModel : BaseNopModel
{
    /// <summary>What was typed to find somebody.</summary>
    public string Who { get; init; } = string.Empty;

    /// <summary>What was typed is an order's number.</summary>
    public bool IsOrder { get; init; }

    /// <summary>Why nobody was found, in words.</summary>
    public string? Problem { get; init; }

    /// <summary>0 before anybody was found.</summary>
    public int CustomerId { get; init; }

    /// <summary>The e-mail address, or the number of a guest.</summary>
    public string Name { get; init; } = string.Empty;

    public IReadOnlyList<DecisionRowModel> Decisions { get; init; } = [];

    /// <summary>Counted from 1.</summary>
    public int PageNumber { get; init; }

    public int TotalPages { get; init; }
}

/// <param name="Outcome">In words.</param>
/// <param name="For">The campaign, or the journey; empty where there is no offer.</param>
/// <param name="Reasons">In words.</param>
public record DecisionRowModel(int Id, string DecidedOn, string Store, string Outcome, string For, IReadOnlyList<string> Reasons);

/// <summary>One decision: what was given, and why; what was not, and why not.</summary>
public record DecisionModel : BaseNopEntityModel
{
    public string DecidedOn { get; init; } = string.Empty;

    /// <summary>0 where the shopper is erased meanwhile.</summary>
    public int CustomerId { get; init; }

    /// <summary>The e-mail address, or the number of a guest.</summary>
    public string Name { get; init; } = string.Empty;

    public string Store { get; init; } = string.Empty;

    /// <summary>In words.</summary>
    public string Outcome { get; init; } = string.Empty;

    /// <summary>Null where there is no offer.</summary>
    public DecidedForModel? For { get; init; }

    /// <summary>What the offer gives, in words; empty where there is none, or its terms are gone.</summary>
    public string Gives { get; init; } = string.Empty;

    /// <summary>What decided for the offer, in words; of a decision that cannot be made again its stored reasons.</summary>
    public IReadOnlyList<DecidedByModel> Reasons { get; init; } = [];

    public IReadOnlyList<RefusalModel> Refusals { get; init; } = [];

    /// <summary>Made again it comes out the same, to the letter.</summary>
    public bool IsSame { get; init; }

    /// <summary>What came of making it again, in words.</summary>
    public string Replay { get; init; } = string.Empty;
}

/// <param name="CampaignId">0 for the journey of the settings, and where the campaign is deleted.</param>
/// <param name="Name">The campaign's, or the journey's step.</param>
public record DecidedForModel(int CampaignId, string Name);

/// <param name="Reason">In words.</param>
/// <param name="Saw">In words; empty where nothing was looked at.</param>
public record DecidedByModel(string Reason, string Saw);

public record RefusalModel(DecidedForModel For, DecidedByModel By);
