namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <summary>One offer as its shopper sees it.</summary>
public sealed record WalletOfferModel
{
    public required int GrantId { get; init; }

    /// <summary>The offer in words.</summary>
    public required string Gives { get; init; }

    /// <summary>Why the shopper has it, in words.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    public required MomentModel Until { get; init; }

    /// <summary>Set while the budget of the day holds it back.</summary>
    public MomentModel? NotBefore { get; init; }

    /// <summary>Held for an order that is being placed.</summary>
    public bool IsReserved { get; init; }

    /// <summary>The order it was used for, as the shop numbers it.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>Why it ended before its time, in words.</summary>
    public string? EndReason { get; init; }
}
