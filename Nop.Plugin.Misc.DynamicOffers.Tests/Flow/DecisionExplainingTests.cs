using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Offers;
using Nop.Services.Logging;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class DecisionExplainingTests
{
    private readonly InMemoryDecisionStore _decisions = new();
    private readonly InMemoryCampaignStore _campaigns = new();
    private readonly ILogger _logger = Substitute.For<ILogger>();

    [Fact]
    public async Task The_question_that_decided_is_named_with_what_it_saw()
    {
        // Two of a kind: the second says no.
        var campaign = await _campaigns.AddLiveAsync(Asking(Quantity(1), Quantity(3)));

        var explained = await ExplainAsync(await DecideAsync(Sample.WithCart(Sample.Line(4, quantity: 2)), campaign));

        Assert.Null(explained.Problem);
        var reason = Assert.Single(explained.Refusals, refusal => refusal.Offer.CampaignId == campaign.Id).Reason;
        Assert.Equal(("cart_quantity", "3", (Seen)2, false), (reason.Code, reason.Asked!.Arguments["at_least"], reason.Saw, reason.MustNot));
    }

    [Fact]
    public async Task What_a_campaign_is_not_for_is_told_as_such()
    {
        var campaign = await _campaigns.AddLiveAsync(Asking(ConditionTerms.Group(ConditionTerms.None, Quantity(50), Quantity(2))));

        var explained = await ExplainAsync(await DecideAsync(Sample.WithCart(Sample.Line(4, quantity: 2)), campaign));

        var reason = Assert.Single(explained.Refusals, refusal => refusal.Offer.CampaignId == campaign.Id).Reason;
        Assert.Equal(("2", true, (Seen)2), (reason.Asked!.Arguments["at_least"], reason.MustNot, reason.Saw));
    }

    [Fact]
    public async Task The_journey_is_explained_by_the_questions_of_its_steps()
    {
        var explained = await ExplainAsync(await DecideAsync(Sample.WithCart(Sample.Line(4)) with { ProductViews = 1 }));

        var hesitation = Assert.Single(explained.Refusals, refusal => refusal.Offer.Tier == OfferTier.Hesitation).Reason;
        Assert.Equal(("viewed_products", "viewed_products", (Seen)1), (hesitation.Code, hesitation.Asked!.Code, hesitation.Saw));
        Assert.Equal((null, 0), (explained.Offer, explained.Reasons.Count));
    }

    [Fact]
    public async Task An_offer_is_explained_by_all_that_was_met_and_the_others_by_its_being_better()
    {
        var campaign = await _campaigns.AddLiveAsync(Asking(Quantity(1), ConditionTerms.Group(ConditionTerms.Any, Quantity(40), new ConditionTerms("cart_subtotal", new Dictionary<string, string> { ["at_least"] = "5" }))));

        var explained = await ExplainAsync(await DecideAsync(Sample.WithCart(Sample.Line(4, quantity: 2)) with { ProductViews = 9 }, campaign));

        Assert.Equal(campaign.Id, explained.Offer!.CampaignId);
        Assert.Equal([("cart_quantity", (Seen)2), ("cart_subtotal", (Seen)20m)], explained.Reasons.Select(reason => (reason.Code, reason.Saw)));
        var journey = Assert.Single(explained.Refusals, refusal => refusal.Offer.Tier == OfferTier.Hesitation).Reason;
        Assert.Equal((ReasonCode.OtherIsBetter, null), (journey.Code, journey.Asked));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"Engine\":3,\"Profile\":{},\"Caps\":{},\"Candidates\":[]}")]
    [InlineData("what it read was edited")]
    public async Task What_cannot_be_read_is_told_of_and_costs_nothing_else(string inputs)
    {
        var id = await DecideAsync(Sample.Profile);
        _decisions.Records.Update(record => record.Id == id, record => record.Inputs = inputs);

        var explained = await ExplainAsync(id);

        Assert.Equal((DecisionExplaining.Unreadable, 0), (explained.Problem, explained.Refusals.Count));
        Assert.Equal("none: viewed_products,left_cart", explained.Record.Decision);
        Assert.Equal(["viewed_products", "left_cart"], DecisionText.ReadReasons(explained.Record.Decision));
    }

    [Fact]
    public async Task Terms_that_are_gone_or_unreadable_other_rules_and_another_answer_are_told_of()
    {
        var campaign = await _campaigns.AddLiveAsync(Asking(Quantity(3)));
        var id = await DecideAsync(Sample.Profile, campaign);
        Assert.Null((await ExplainAsync(id)).Problem);

        _decisions.Records.Update(record => record.Id == id, record => record.Decision = "none: something_else");
        Assert.Equal(DecisionExplaining.OtherAnswer, (await ExplainAsync(id)).Problem);
        Assert.NotEmpty((await ExplainAsync(id)).Refusals);

        _campaigns.Versions.Update(version => version.Id == campaign.VersionId, version => version.Terms = "{ \"Ladder\": 7 }");
        Assert.Equal(DecisionExplaining.TermsGone, (await ExplainAsync(id)).Problem);
        _campaigns.Versions.Delete(_ => true);
        Assert.Equal(DecisionExplaining.TermsGone, (await ExplainAsync(id)).Problem);

        _decisions.Records.Update(record => record.Id == id, record => record.Inputs = record.Inputs.Replace($"\"Engine\":{Decider.Engine}", "\"Engine\":1", StringComparison.Ordinal));
        Assert.Equal(DecisionExplaining.OtherRules, (await ExplainAsync(id)).Problem);
    }

    [Fact]
    public async Task A_condition_that_fails_costs_the_replay_and_not_the_page()
    {
        var campaign = await _campaigns.AddLiveAsync(Asking(Quantity(3)));
        var id = await DecideAsync(Sample.Profile, campaign);

        var explained = await new DecisionExplaining(_decisions, _campaigns, Parts.Decider(), new ConditionCatalog([new Failing()]), _logger).FindAsync(id);

        Assert.Equal(DecisionExplaining.OtherAnswer, explained!.Problem);
        await _logger.ReceivedWithAnyArgs(1).ErrorAsync(default!, default, default);
    }

    [Fact]
    public async Task There_is_nothing_to_say_of_what_is_not_kept() =>
        Assert.Null(await new DecisionExplaining(_decisions, _campaigns, Parts.Decider(), Parts.Conditions, _logger).FindAsync(99));

    private static CampaignTerms Asking(params ConditionTerms[] audience) => new() { Audience = audience, Ladder = [new Rung(0m, 3m)] };

    private static ConditionTerms Quantity(int atLeast) => new("cart_quantity", new Dictionary<string, string> { ["at_least"] = $"{atLeast}" });

    private async Task<ExplainedDecision> ExplainAsync(int id) =>
        await new DecisionExplaining(_decisions, _campaigns, Parts.Decider(), Parts.Conditions, _logger).FindAsync(id) ?? throw new InvalidOperationException("No decision.");

    private async Task<int> DecideAsync(ShopperProfile profile, params Campaign[] campaigns)
    {
        var candidates = Ladder.Candidates(Sample.Caps).ToList();
        foreach (var campaign in campaigns)
            candidates.Add(Candidate.Of(new CandidateReference(campaign.Id, campaign.VersionId), (await _campaigns.GetTermsAsync(campaign.VersionId))!, Sample.Caps, Parts.Conditions)!);

        var refusal = Parts.Decider().RefuseAtOnce(candidates, profile, Sample.Caps, new HashSet<string>());
        var inputs = refusal is null ? DecisionInputs.OfLane(OfferLane.Order, profile, Sample.Caps, Sample.NoHistory, candidates) : DecisionInputs.OfRefusal(profile, Sample.Caps, [], candidates);
        var decision = refusal ?? Parts.Decider().Decide(candidates, profile, Sample.NoHistory, Sample.Caps);
        var record = new DecisionRecord { ShopperId = Sample.ShopperId, Outcome = DecisionOutcome.NoOffer, Decision = DecisionText.Stored(decision), Inputs = DecisionText.Of(inputs) };
        await _decisions.AppendAsync([record]);

        return record.Id;
    }

    private sealed class Failing : ICondition
    {
        public string Code => "cart_quantity";

        public IReadOnlyList<Argument> Arguments => [new NumberArgument("at_least", 1)];

        public Check Bind(ArgumentValues values) => (_, _) => throw new InvalidOperationException("Out of order.");
    }
}
