using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions;

public class DeciderTests
{
    private static readonly ShopperProfile HesitatingAfterReturn = Sample.Returned with { ProductViews = Ladder.HesitationViews };

    private readonly Decider _decider = Parts.Decider();

    [Fact]
    public void Who_looks_around_with_a_cart_is_given_the_hesitation_offer()
    {
        var decision = Decide(Sample.Hesitating);

        Assert.Equal(new Offer(OfferTier.Hesitation, 5m, 25m, TimeSpan.FromHours(48)), decision.Offer);
        Assert.Equal([ReasonCode.HasCart, ReasonCode.ViewedProducts], decision.Reasons);
    }

    [Fact]
    public void Who_comes_back_to_a_cart_is_given_the_return_offer()
    {
        var decision = Decide(Sample.Returned);

        Assert.Equal(new Offer(OfferTier.Return, 10m, 25m, TimeSpan.FromHours(48)) { ByLeaving = true }, decision.Offer);
        Assert.Equal([ReasonCode.HasCart, ReasonCode.ReturnedToCart], decision.Reasons);
    }

    [Fact]
    public void Of_two_that_are_due_the_deeper_is_given()
    {
        Assert.Equal(OfferTier.Return, Decide(HesitatingAfterReturn).Offer?.Tier);
        Assert.Equal(OfferTier.Hesitation, Decide(HesitatingAfterReturn, caps: Sample.Caps with { HesitationPercentage = 12m }).Offer?.Tier);
    }

    [Fact]
    public void Of_two_equally_deep_the_same_is_given_every_time()
    {
        var caps = Sample.Caps with { HesitationPercentage = 10m };

        var tiers = Enumerable.Range(0, 50).Select(_ => Parts.Decider().Decide(Ladder.Candidates(caps), HesitatingAfterReturn, Sample.NoHistory, caps).Offer?.Tier);

        Assert.Equal([OfferTier.Hesitation], tiers.Distinct());
    }

    [Fact]
    public void Where_the_deeper_was_given_before_the_other_is_given()
    {
        var history = Given(new GivenOffer(OfferTier.Return, 10m, Sample.Now.AddDays(-1), IsOpen: false));

        Assert.Equal(OfferTier.Hesitation, Decide(HesitatingAfterReturn, history).Offer?.Tier);
    }

    [Fact]
    public void Who_has_no_cart_is_refused_with_the_first_condition_that_fails()
    {
        var decision = Decide(Sample.Profile with { CartQuantity = 0, CartChangedOnUtc = null });

        Assert.Null(decision.Offer);
        Assert.Equal([ReasonCode.HasCart], decision.Reasons);
        Assert.Equal([OfferTier.Hesitation, OfferTier.Return], decision.Refusals.Select(refusal => refusal.Offer.Tier));
    }

    [Fact]
    public void A_refusal_names_the_condition_that_failed_or_the_guardrail_that_stopped_it()
    {
        var history = Given(new GivenOffer(OfferTier.Hesitation, 5m, Sample.Now.AddDays(-1), IsOpen: true)) with { SpentToday = 500m };

        var decision = Decide(Sample.Hesitating, history, Sample.Caps with { OffersPerShopperAndWeek = 1 });

        Assert.Null(decision.Offer);
        Assert.Equal([(OfferTier.Hesitation, ReasonCode.GivenBefore), (OfferTier.Return, ReasonCode.LeftCart)], decision.Refusals.Select(refusal => (refusal.Offer.Tier, refusal.Reason)));
        Assert.Equal([ReasonCode.GivenBefore, ReasonCode.LeftCart], decision.Reasons);
    }

    [Fact]
    public void A_guardrail_is_not_named_where_the_conditions_fail_already()
    {
        var decision = Decide(Sample.Profile, Sample.NoHistory with { SpentToday = 500m });

        Assert.DoesNotContain(ReasonCode.DailyBudgetUsedUp, decision.Reasons);
    }

    [Fact]
    public void It_is_worth_deciding_where_a_step_is_due_whatever_the_guardrails_say()
    {
        Assert.True(IsWorthDeciding(Sample.Hesitating, Sample.Caps with { DailyBudget = 0m }));
        Assert.True(IsWorthDeciding(Sample.Returned, Sample.Caps));
        Assert.False(IsWorthDeciding(Sample.Profile, Sample.Caps));
        Assert.False(IsWorthDeciding(HesitatingAfterReturn with { CartQuantity = 0 }, Sample.Caps));
    }

    [Fact]
    public void It_is_not_worth_deciding_on_a_step_that_was_given()
    {
        Assert.False(IsWorthDeciding(Sample.Hesitating, Sample.Caps, OfferTier.Hesitation));
        Assert.True(IsWorthDeciding(HesitatingAfterReturn, Sample.Caps, OfferTier.Hesitation));
        Assert.False(IsWorthDeciding(HesitatingAfterReturn, Sample.Caps, OfferTier.Hesitation, OfferTier.Return));
    }

    [Fact]
    public void The_same_snapshot_gives_the_same_answer()
    {
        foreach (var (profile, history, caps) in RandomInputs(seed: 1, count: 500))
        {
            var first = Parts.Decider().Decide(Ladder.Candidates(caps), profile, history, caps);
            var second = Parts.Decider().Decide(Ladder.Candidates(caps).Reverse(), profile with { }, history with { }, caps with { });

            Assert.Equal(first.Offer, second.Offer);
            Assert.Equal(first.Reasons, second.Reasons);
        }
    }

    [Fact]
    public void The_order_in_which_candidates_are_asked_for_says_nothing()
    {
        var random = new Random(3);
        var chosen = new HashSet<string>();
        for (var i = 0; i < 1_000; i++)
        {
            var (candidates, profile) = (RandomCandidates(random), RandomCart(random));
            var caps = Sample.Caps with { ScarceStock = 3, OverstockFrom = 40, PercentageSteps = [5m, 10m, 15m, 20m] };
            var first = _decider.Decide(candidates, profile, Sample.NoHistory, caps);
            for (var again = 0; again < 5; again++)
            {
                random.Shuffle(candidates);
                var other = _decider.Decide(candidates, profile, Sample.NoHistory, caps);

                Assert.Equal(first.Offer, other.Offer);
                Assert.Equal(first.Reasons, other.Reasons);
                Assert.Equal(first.Refusals, other.Refusals);
            }

            Assert.Equal(candidates.Length - (first.Offer is null ? 0 : 1), first.Refusals.Count);
            chosen.Add(first.Offer?.Tier ?? string.Empty);
        }

        // Each of them and nothing at all: what is always the same would prove nothing.
        Assert.Equal(6, chosen.Count);
    }

    [Fact]
    public void No_answer_ever_breaks_a_cap_and_each_has_a_reason()
    {
        var given = 0;
        foreach (var (profile, history, caps) in RandomInputs(seed: 2, count: 5000))
        {
            var decision = _decider.Decide(Ladder.Candidates(caps), profile, history, caps);

            Assert.NotEmpty(decision.Reasons);
            Assert.Equal(decision.Reasons.Distinct(), decision.Reasons);
            if (decision.Offer is not { } offer)
            {
                continue;
            }

            given++;
            Assert.True(IsWorthDeciding(profile, caps, history.Given.Select(other => other.Tier).ToArray()));
            Assert.True(profile.CartQuantity > 0);
            Assert.Equal(offer.Tier == OfferTier.Hesitation ? caps.HesitationPercentage : caps.ReturnPercentage, offer.Percentage);
            Assert.Equal(caps.MaximumDiscountPerOrder, offer.MaximumAmount);
            Assert.Equal(caps.Validity, offer.Validity);
            Assert.True(history.SpentToday + offer.MaximumAmount <= caps.DailyBudget);
            Assert.DoesNotContain(history.Given, other => other.Tier == offer.Tier);
            Assert.DoesNotContain(history.Given, other => other.IsOpen && other.Percentage >= offer.Percentage);
            Assert.True(history.Given.Count(other => other.GivenOnUtc > profile.TakenOnUtc.AddDays(-7)) < caps.OffersPerShopperAndWeek);
        }

        Assert.InRange(given, 100, 4900);
    }

    private Decision Decide(ShopperProfile profile, OfferHistory? history = null, Caps? caps = null)
    {
        return _decider.Decide(Ladder.Candidates(caps ?? Sample.Caps), profile, history ?? Sample.NoHistory, caps ?? Sample.Caps);
    }

    private bool IsWorthDeciding(ShopperProfile profile, Caps caps, params string[] givenTiers)
    {
        return _decider.RefuseAtOnce(Ladder.Candidates(caps), profile, caps, givenTiers.ToHashSet()) is null;
    }

    private static OfferHistory Given(params GivenOffer[] given)
    {
        return new OfferHistory(given, SpentToday: 0m);
    }

    // Of five campaigns, some equally deep, some on lines, some for a cart that was left.
    private static Candidate[] RandomCandidates(Random random) => Enumerable.Range(1, 5).Select(id => Candidate.Of(
        new CandidateReference(id, id + 1_000),
        new CampaignTerms
        {
            Audience = random.Next(4) switch
            {
                0 => [],
                1 => [Asking("cart_subtotal", "at_least", $"{random.Next(0, 300)}")],
                2 => [ConditionTerms.Group(ConditionTerms.Any, Asking("cart_quantity", "at_least", $"{random.Next(1, 8)}"), new ConditionTerms("cart_stock"))],
                _ => [new ConditionTerms("left_cart")]
            },
            Reward = random.Next(3) == 0 ? RewardKind.AmountOff : RewardKind.PercentOff,
            Scope = random.Next(2) == 0 ? new OfferScope() : new OfferScope { Kind = ScopeKind.Products, Ids = [random.Next(1, 5), random.Next(1, 5)] },
            Ladder = [new Rung(0m, random.Next(1, 4) * 5m)]
        },
        Sample.Caps,
        Parts.Conditions)!).ToArray();

    private static ShopperProfile RandomCart(Random random)
    {
        var lines = Enumerable.Range(1, random.Next(1, 5))
            .Select(id => Sample.Line(id, random.Next(1, 4), Cents(20_000), random.Next(3) == 0 ? null : random.Next(0, 80)) with { UnitCost = Cents(8_000) })
            .ToArray();

        return Sample.WithCart(lines) with
        {
            Away = TimeSpan.FromMinutes(random.Next(0, 180)),
            CartChangedOnUtc = Sample.Now.AddMinutes(-random.Next(0, 180))
        };

        decimal Cents(int most) => random.Next(0, most) / 100m;
    }

    private static ConditionTerms Asking(string code, string argument, string value) => new(code, new Dictionary<string, string> { [argument] = value });

    private static IEnumerable<(ShopperProfile Profile, OfferHistory History, Caps Caps)> RandomInputs(int seed, int count)
    {
        var random = new Random(seed);

        return Enumerable.Range(0, count).Select(_ =>
        {
            var quantity = random.Next(0, 4);
            var profile = new ShopperProfile(
                Sample.Now,
                random.Next(0, 6),
                TimeSpan.FromMinutes(random.Next(0, 180)),
                random.Next(2) == 0,
                quantity,
                quantity == 0 ? null : Sample.Now.AddMinutes(-random.Next(0, 180)),
                ShopperFeatures.Unknown);
            var given = Enumerable.Range(0, random.Next(0, 3)).Select(_ => new GivenOffer(
                random.Next(2) == 0 ? OfferTier.Hesitation : OfferTier.Return,
                random.Next(1, 20),
                Sample.Now.AddDays(-random.Next(0, 14)),
                random.Next(2) == 0));
            var caps = new Caps(
                random.Next(1, 20),
                random.Next(1, 20),
                random.Next(1, 100),
                random.Next(0, 4),
                random.Next(0, 1000),
                TimeSpan.FromMinutes(random.Next(1, 120)),
                TimeSpan.FromHours(random.Next(1, 72)),
                TimeSpan.FromHours(3));

            return (profile, new OfferHistory(given.ToList(), random.Next(0, 1000)), caps);
        });
    }
}
