namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <summary>One offer as its shopper sees it in the wallet.</summary>
public sealed record WalletOfferModel
{
    public required int GrantId { get; init; }

    public required WalletOfferState State { get; init; }

    /// <summary>The offer in words.</summary>
    public required string Gives { get; init; }

    /// <summary>Null where it has none.</summary>
    public OfferPictureModel? Picture { get; init; }

    /// <summary>Why the shopper has it, in words.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    public required MomentModel Until { get; init; }

    /// <summary>What is missing for it to come off this cart; null where nothing is, or another offer stands in its way.</summary>
    public NextStepModel? Next { get; init; }

    /// <summary>The offer that this order uses in its place.</summary>
    public string? GivesWayTo { get; init; }

    /// <summary>Set while the budget of the day holds it back.</summary>
    public MomentModel? NotBefore { get; init; }

    /// <summary>The order it was used for, as the shop numbers it.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>Why it ended before its time, in words.</summary>
    public string? EndReason { get; init; }
}

public enum WalletOfferState
{
    /// <summary>Usable, and not used by this cart.</summary>
    Available,

    /// <summary>Comes off this cart.</summary>
    Active,

    /// <summary>Kept for a later order.</summary>
    Saved,

    /// <summary>Held for an order that is being placed.</summary>
    Reserved,

    Used,
    Ended
}
