using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions;

/// <summary>An offer that could be given now.</summary>
/// <param name="Rule">Must be met.</param>
public sealed record Candidate(Offer Offer, Rule Rule)
{
    /// <summary>What a campaign's terms come to; null where they ask something that is not known.</summary>
    public static Candidate? Of(CandidateReference campaign, CampaignTerms terms, Caps caps, ConditionCatalog catalog)
    {
        if (catalog.Compile(terms.Audience) is not { } rule)
            return null;

        // A gift is put beside what is in the cart at the moment it is given.
        var whole = terms.Reward == RewardKind.Gift ? new AllRule([rule, new ConditionRule(new HasCartCondition(), ArgumentValues.Defaults)]) : rule;

        return new Candidate(OfferOf(campaign, terms, caps), whole)
        {
            IsTriggered = terms.Triggers.Count > 0,
            AsksForFriends = Asks(terms, FriendOrderedCondition.FriendOrdered)
        };
    }

    /// <summary>What a campaign gives, whoever gets it.</summary>
    public static Offer OfferOf(CandidateReference campaign, CampaignTerms terms, Caps caps)
    {
        var isPercentage = terms.Reward is RewardKind.PercentOff && terms.Scope.Kind is ScopeKind.OrderSubTotal or ScopeKind.OrderTotal;

        return new Offer(
            OfferTier.OfCampaign(campaign.CampaignId, 1),
            isPercentage ? terms.Ladder.Max(rung => rung.Depth) : 0m,
            terms.Reward is RewardKind.Points or RewardKind.Nudge ? 0m : terms.MostOff(caps.MaximumDiscountPerOrder),
            TimeSpan.FromHours(terms.ValidityHours))
        {
            CampaignId = campaign.CampaignId,
            VersionId = campaign.VersionId,
            Lane = terms.Lane,
            Recipe = terms.Recipe,
            IsNudge = terms.Reward == RewardKind.Nudge,
            PerShopper = terms.Limits.PerShopper,
            Scope = terms.Scope,
            Depth = terms.Ladder.Max(rung => rung.Depth),
            IsPercentOffLines = terms is { Reward: RewardKind.PercentOff, Scope.IsOfLines: true },
            ByLeaving = Asks(terms, LeftCartCondition.LeftCart)
        };
    }

    /// <summary>Whether it can be had by recommending the shop.</summary>
    public bool AsksForFriends { get; private init; }

    /// <summary>It is asked upon some signals only.</summary>
    public bool IsTriggered { get; init; }

    /// <summary>Nothing that the shopper did need be known.</summary>
    public bool AsksCartAlone => Rule.AsksCartAlone && !IsTriggered;

    public ProfileParts Needs => Offer.Scope.AttributesXml is null ? Rule.Needs : Rule.Needs | ProfileParts.Attributes;

    /// <summary>Whether the shopper has had it as often as anybody may.</summary>
    /// <param name="givenTiers">Of everything that the shopper was given.</param>
    public bool IsUsedUp(IReadOnlySet<string> givenTiers) =>
        givenTiers.Contains(Offer.Tier) && (Offer.PerShopper == 1 || givenTiers.Count(IsOfSameOffer) >= Offer.PerShopper);

    private bool IsOfSameOffer(string tier) => tier == Offer.Tier || tier.StartsWith($"{Offer.Tier}.", StringComparison.Ordinal);

    private static bool Asks(CampaignTerms terms, string code)
    {
        bool IsAsked(ConditionTerms asked) => asked.Code == code || (asked.Code != ConditionTerms.None && asked.Of?.Any(IsAsked) is true);

        return terms.Audience.Any(IsAsked);
    }
}

/// <summary>Where a candidate comes from: the terms of a campaign, or with two zeros the journey of the settings, all its steps.</summary>
public sealed record CandidateReference(int CampaignId, int VersionId)
{
    public static readonly CandidateReference Journey = new(0, 0);
}
