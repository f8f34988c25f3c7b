using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <summary>The page on which a shopper sees, corrects, takes along and ends what is kept of them.</summary>
public record PreferencesModel : BaseNopModel
{
    /// <summary>What the shopper wanted and could not have, in words.</summary>
    public string? Problem { get; init; }

    /// <summary>The browser says no for its owner, to every site.</summary>
    public bool RefusesTracking { get; init; }

    /// <summary>Null where nothing is kept.</summary>
    public KnownModel? Known { get; init; }
}

/// <summary>What is kept, in words and names.</summary>
public sealed record KnownModel
{
    public bool MailAgreed { get; init; }

    public required MomentModel AgreedOn { get; init; }

    public MomentModel? FirstSeen { get; init; }

    public MomentModel? LastSeen { get; init; }

    public int Visits { get; init; }

    public required string Device { get; init; }

    /// <summary>Null where it is not known.</summary>
    public string? Country { get; init; }

    /// <summary>Those to correct it with; empty where the account says it.</summary>
    public IReadOnlyList<CountryModel> Countries { get; init; } = [];

    public IReadOnlyList<InterestModel> Products { get; init; } = [];

    public IReadOnlyList<InterestModel> Categories { get; init; } = [];

    public int Orders { get; init; }

    public int Offers { get; init; }

    public int OpenOffers { get; init; }

    public int Mails { get; init; }

    /// <summary>When the shopper followed the link of a mail of ours; null where that did not happen.</summary>
    public MomentModel? AddressProvenOn { get; init; }

    /// <summary>When the link for friends was made; null where there is none.</summary>
    public MomentModel? FriendLinkOn { get; init; }

    /// <summary>When the link of a friend was accepted; null where none was.</summary>
    public MomentModel? RecommendedOn { get; init; }
}

public sealed record CountryModel(int Id, string Name, bool IsSelected);

/// <param name="Name">Null where the shop does not have it any more.</param>
public sealed record InterestModel(int Id, string? Name);

/// <summary>A link to that page from a page of the host.</summary>
public record PreferencesLinkModel : BaseNopModel;
