using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions;

/// <summary>Decisions of every shape that their inputs can have, the same for the same seed.</summary>
public sealed class RandomDecisions(int seed)
{
    private static readonly string[] Lanes = ["order", "lines", "shipping", "ıİß", "lane.2"];

    private readonly Random _random = new(seed);

    /// <summary>With our guardrails and our ranking.</summary>
    public static Decider Decider => Parts.Decider();

    /// <summary>Our conditions.</summary>
    public static ConditionCatalog Conditions => Parts.Conditions;

    /// <summary>Terms by version; the version of a campaign is its own number plus 1,000.</summary>
    public IReadOnlyDictionary<int, CampaignTerms> CreateTerms(int count) => Enumerable.Range(1, count).ToDictionary(id => id + 1_000, _ => Terms());

    public (DecisionInputs Inputs, Decision Decision) Decide(IReadOnlyDictionary<int, CampaignTerms> terms)
    {
        var (decider, caps, profile) = (Decider, Caps(), Profile());
        var versions = terms.Keys.OrderBy(_ => _random.Next()).Take(_random.Next(0, 12)).ToList();
        var candidates = Ladder.Candidates(caps)
            .Concat(versions.Select(version => Candidate.Of(new CandidateReference(version - 1_000, version), terms[version], caps, Conditions)).OfType<Candidate>())
            .ToList();
        var history = new OfferHistory(Enumerable.Range(0, _random.Next(0, 6)).Select(_ => Given(profile.TakenOnUtc)).ToList(), Money(600)) { Exclusions = _random.Next(12) == 0 ? [ReasonCode.OpenReturn] : [] };
        var givenTiers = history.Given.Select(given => given.Tier).ToHashSet();
        if (decider.RefuseAtOnce(candidates, profile, caps, givenTiers) is { } refusal)
            return (DecisionInputs.OfRefusal(profile, caps, givenTiers, candidates), refusal);

        var lane = candidates.GroupBy(candidate => candidate.Offer.Lane).OrderBy(_ => _random.Next()).First();

        return (DecisionInputs.OfLane(lane.Key, profile, caps, history, lane), decider.Decide(lane, profile, history, caps));
    }

    private CampaignTerms Terms() => new()
    {
        Audience = Enumerable.Range(0, _random.Next(0, 3)).Select(_ => _random.Next(3) switch
        {
            0 => new ConditionTerms("has_cart"),
            1 => new ConditionTerms("left_cart"),
            _ => new ConditionTerms("viewed_products", new Dictionary<string, string> { ["at_least"] = $"{_random.Next(1, 6)}" })
        }).ToList(),
        Reward = _random.Next(2) == 0 ? RewardKind.PercentOff : RewardKind.AmountOff,
        Scope = new OfferScope { Kind = _random.Next(2) == 0 ? ScopeKind.OrderSubTotal : ScopeKind.OrderTotal },
        Ladder = [new Rung(0m, Percent()), new Rung(50m, Percent() + 30m)],
        MaximumAmount = _random.Next(2) == 0 ? null : Money(80),
        ValidityHours = _random.Next(1, 400),
        Limits = new CampaignLimits(PerShopper: _random.Next(1, 4)),
        Lane = Lanes[_random.Next(Lanes.Length)]
    };

    private Caps Caps() => new(
        Percent(),
        Percent(),
        Money(100),
        _random.Next(0, 5),
        Money(700),
        TimeSpan.FromMinutes(_random.Next(1, 300)),
        TimeSpan.FromHours(_random.Next(1, 100)),
        TimeSpan.FromMinutes(_random.Next(1, 3_000)));

    private ShopperProfile Profile()
    {
        var now = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(_random.NextInt64(TimeSpan.FromDays(700).Ticks));

        return new ShopperProfile(
            now,
            _random.Next(0, 6),
            TimeSpan.FromTicks(_random.NextInt64(TimeSpan.FromHours(8).Ticks)),
            _random.Next(4) == 0,
            _random.Next(0, 3),
            _random.Next(4) == 0 ? null : now.AddMinutes(-_random.Next(0, 500)),
            Features());
    }

    private ShopperFeatures Features() => ShopperFeatures.Unknown with
    {
        Visits = _random.Next(0, 50),
        SinceVisitBefore = Since(),
        SinceLastOrder = Since(),
        Orders = _random.Next(0, 9),
        OrderValue = Money(5_000),
        Lifecycle = (Lifecycle)_random.Next(3),
        Mission = (Mission)_random.Next(2),
        PriceSensitivity = _random.NextDouble(),
        CouponAffinity = _random.NextDouble() / 3,
        PaymentFailures = _random.NextDouble() * 1e-9,
        CountryId = _random.Next(0, 250),
        SinceSignUp = Since(),
        IsSubscribed = _random.Next(3) switch { 0 => null, 1 => false, _ => true }
    };

    private GivenOffer Given(DateTime nowUtc)
    {
        var campaignId = _random.Next(0, 4);

        return new GivenOffer(
            campaignId == 0 ? (_random.Next(2) == 0 ? OfferTier.Hesitation : OfferTier.Return) : OfferTier.OfCampaign(campaignId, _random.Next(1, 3)),
            Percent(),
            nowUtc.AddHours(-_random.Next(0, 400)),
            _random.Next(2) == 0,
            campaignId,
            Lanes[_random.Next(Lanes.Length)],
            _random.Next(3) == 0,
            _random.Next(2) == 0);
    }

    private TimeSpan? Since() => _random.Next(3) == 0 ? null : TimeSpan.FromSeconds(_random.Next());

    private decimal Percent() => _random.Next(1, 6_000) / 100m;

    private decimal Money(int most) => decimal.Round((decimal)_random.NextDouble() * most, _random.Next(0, 5));
}
