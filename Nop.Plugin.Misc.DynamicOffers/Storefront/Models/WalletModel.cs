using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <summary>The page on which a shopper sees, keeps and ends everything we have about them.</summary>
public record WalletModel : BaseNopModel
{
    /// <summary>What the shopper wanted and could not have, in words.</summary>
    public string? Problem { get; init; }

    public bool Consented { get; init; }

    /// <summary>Asked before anything is changed; null where there is nothing to choose.</summary>
    public ChoiceModel? Choice { get; init; }

    /// <summary>Whether nothing open can be used at the moment.</summary>
    public bool Rests { get; init; }

    /// <summary>Of the link by which the shopper recommends the shop; null for whom there is none.</summary>
    public string? FriendCode { get; init; }

    /// <summary>Usable now.</summary>
    public IReadOnlyList<WalletOfferModel> Open { get; init; } = [];

    /// <summary>Kept for a later order.</summary>
    public IReadOnlyList<WalletOfferModel> Saved { get; init; } = [];

    public IReadOnlyList<WalletOfferModel> Used { get; init; } = [];

    public IReadOnlyList<WalletOfferModel> Ended { get; init; } = [];

    /// <summary>What the link to the wallet counts.</summary>
    public int Count => Open.Count(offer => offer.State != WalletOfferState.Reserved) + Saved.Count;
}
