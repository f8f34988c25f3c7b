using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Segments;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class SegmentFlowTests
{
    private static readonly ConditionTerms HasCart = new("has_cart");

    private readonly InMemorySegmentStore _segments = new();
    private readonly InMemoryCampaignStore _campaigns = new();
    private readonly SegmentFlow _flow;

    public SegmentFlowTests()
    {
        var log = new OwnerLog(Substitute.For<IOwnerActStore>(), FakeShop.WorkContext(Sample.Customer()), Sample.Clock());
        _flow = new SegmentFlow(_segments, new SegmentRound(), _campaigns, Parts.Conditions, log, Sample.Clock());
    }

    [Fact]
    public async Task It_is_stored_with_its_rule_and_keeps_its_birthday()
    {
        var made = (await _flow.SaveAsync(0, " Carts ", [HasCart])).Segment!;
        var edited = (await _flow.SaveAsync(made.Id, "Full carts", [HasCart, new ConditionTerms("left_cart")])).Segment!;

        var stored = Assert.Single(_segments.Segments.All);
        Assert.Equal(("Full carts", made.Id, Sample.Now), (stored.Name, edited.Id, stored.CreatedOnUtc));
        Assert.Equal(["has_cart", "left_cart"], SegmentRule.Read(stored.Rule).Select(terms => terms.Code));
    }

    [Fact]
    public async Task What_cannot_be_lived_up_to_is_refused_and_nothing_is_stored()
    {
        async Task<IReadOnlyList<string>> ProblemsAsync(string? name, params ConditionTerms[] rule) => (await _flow.SaveAsync(0, name, rule)).Problems;
        var inSegment = new ConditionTerms(InSegmentCondition.InSegment, new Dictionary<string, string> { ["segments"] = "1" });

        Assert.Equal([SegmentFlow.NameIsMissing, SegmentFlow.AsksNothing], await ProblemsAsync(" "));
        Assert.Equal([SegmentFlow.NameIsMissing], await ProblemsAsync(new string('x', 201), HasCart));
        Assert.Equal([SegmentFlow.SegmentInSegment], await ProblemsAsync("Circle", ConditionTerms.Group(ConditionTerms.None, inSegment)));
        Assert.Equal([RuleProblems.UnknownCondition], await ProblemsAsync("Odd", new ConditionTerms("full_moon")));
        Assert.Equal([RuleProblems.TooDeep], await ProblemsAsync("Deep", Nested(20)));
        Assert.Equal([SegmentFlow.NoSuchSegment], (await _flow.SaveAsync(77, "Gone", [HasCart])).Problems);
        Assert.Empty(_segments.Segments.All);

        await _flow.SaveAsync(0, "Carts", [HasCart]);
        Assert.Equal([SegmentFlow.NameIsTaken], await ProblemsAsync("carts", HasCart));
    }

    [Fact]
    public async Task One_that_a_campaign_asks_for_is_not_deleted_until_the_campaign_is_ended()
    {
        var segment = (await _flow.SaveAsync(0, "Carts", [HasCart])).Segment!;
        var inSegment = new ConditionTerms(InSegmentCondition.InSegment, new Dictionary<string, string> { ["segments"] = $"{segment.Id}" });
        var campaign = await AddCampaignAsync(new CampaignTerms { Audience = [ConditionTerms.Group(ConditionTerms.Any, inSegment)] });

        Assert.Equal([SegmentFlow.IsInUse], (await _flow.DeleteAsync(segment.Id)).Problems);

        campaign.Status = CampaignStatus.Ended;
        await _campaigns.UpdateAsync(campaign);
        Assert.Empty((await _flow.DeleteAsync(segment.Id)).Problems);
        Assert.Empty(_segments.Segments.All);
        Assert.Equal([SegmentFlow.NoSuchSegment], (await _flow.DeleteAsync(segment.Id)).Problems);
    }

    [Fact]
    public void One_that_cannot_be_read_or_asks_what_is_not_known_has_nobody_in_it_and_holds_up_no_other()
    {
        var catalog = new SegmentCatalog(Parts.Conditions);
        Segment[] segments =
        [
            new() { Id = 1, Rule = "{" },
            new() { Id = 2, Rule = SegmentRule.Write([new ConditionTerms("full_moon")]) },
            new() { Id = 3, Rule = SegmentRule.Write([HasCart]) }
        ];

        Assert.Equal([3], catalog.Of(segments).Place(Sample.WithCart(Sample.Line(1)), Sample.Caps).SegmentIds);
        Assert.Empty(catalog.Of(segments).Place(Sample.Profile with { CartQuantity = 0 }, Sample.Caps).SegmentIds);
        segments[2].Rule = SegmentRule.Write([ConditionTerms.Group(ConditionTerms.None, HasCart)]);
        Assert.Empty(catalog.Of(segments).Place(Sample.WithCart(Sample.Line(1)), Sample.Caps).SegmentIds);
    }

    private async Task<Campaign> AddCampaignAsync(CampaignTerms terms)
    {
        var campaign = new Campaign { Name = "Autumn", Status = CampaignStatus.Live };
        await _campaigns.InsertAsync(campaign);
        campaign.VersionId = (await _campaigns.AddVersionAsync(campaign.Id, terms, Sample.Now)).Id;
        await _campaigns.UpdateAsync(campaign);

        return campaign;
    }

    private static ConditionTerms Nested(int depth) => depth == 0 ? HasCart : ConditionTerms.Group(ConditionTerms.All, Nested(depth - 1));
}
