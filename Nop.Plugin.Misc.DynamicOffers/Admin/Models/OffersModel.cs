using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Admin.Models;

/// <summary>What became of the offers: figures, and one page of the ledger. All amounts and times are as the admin shows them.</summary>
public record OffersModel : BaseNopModel
{
    public int Issued { get; init; }

    public int Open { get; init; }

    public int Redeemed { get; init; }

    public int GivenBack { get; init; }

    public string DiscountGiven { get; init; } = string.Empty;

    public string SpentToday { get; init; } = string.Empty;

    public int ByHand { get; init; }

    public string DiscountByHand { get; init; } = string.Empty;

    public IReadOnlyList<GrantModel> Grants { get; init; } = [];

    /// <summary>Counted from 1.</summary>
    public int PageNumber { get; init; }

    public int TotalPages { get; init; }
}

/// <summary>One offer of one shopper.</summary>
public record GrantModel
{
    public int Id { get; init; }

    /// <summary>0 where the shopper is erased.</summary>
    public int CustomerId { get; init; }

    /// <summary>False for what an owner gave by hand.</summary>
    public bool WasDecided { get; init; }

    public string Tier { get; init; } = string.Empty;

    public string Depth { get; init; } = string.Empty;

    public string State { get; init; } = string.Empty;

    public IReadOnlyList<string> Reasons { get; init; } = [];

    public string IssuedOn { get; init; } = string.Empty;

    public string ExpiresOn { get; init; } = string.Empty;

    public int? OrderId { get; init; }

    public string OrderNumber { get; init; } = string.Empty;

    public string Amount { get; init; } = string.Empty;
}
