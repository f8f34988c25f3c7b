using Microsoft.Extensions.Time.Testing;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Segments;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Logging;
using Nop.Services.Stores;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class CampaignFlowTests
{
    private static readonly CampaignTerms Fifteen = new() { Ladder = [new Rung(0m, 15m)], MaximumAmount = 20m };

    private readonly FakeTimeProvider _clock = Sample.Clock();
    private readonly InMemoryCampaignStore _campaigns = new();
    private readonly InMemoryGrantStore _grants = new();
    private readonly HostDiscounts _host = new();
    private readonly IOwnerActStore _acts = Substitute.For<IOwnerActStore>();
    private readonly InMemorySegmentStore _segments = new();
    private readonly CampaignFlow _flow;

    public CampaignFlowTests()
    {
        var stores = Substitute.For<IStoreService>();
        stores.GetAllStoresAsync().Returns([new Store { Id = Sample.StoreId }]);
        var reminders = new InMemoryReminderStore();
        var carriers = new CarrierService(new InMemoryCarrierStore(_host), _grants, _host.Service, FakeShop.Plugin(), new OwnerNotices(TimeProvider.System), Substitute.For<ILogger>(), _clock);
        var scheduling = new ReminderScheduling(reminders, new MailHost(reminders.Mails).QueueService(), FakeShop.Plugin(), _clock);
        _flow = new CampaignFlow(_campaigns, Parts.Conditions, _segments, Parts.SignalKinds, Parts.Nudges(), Parts.LineRewards, [], new SettingsFlow(FakeShop.Settings(), stores, _campaigns, _grants, carriers, scheduling), FakeShop.Settings(), new OwnerLog(_acts, FakeShop.WorkContext(Sample.Customer()), _clock), _clock);
    }

    private IEnumerable<decimal> ActiveDepths => _host.Discounts.Where(discount => discount.IsActive).Select(discount => discount.DiscountPercentage).Order();

    [Fact]
    public async Task A_draft_has_a_version_and_no_carrier()
    {
        var outcome = await _flow.CreateAsync(" Autumn ", Fifteen);

        var campaign = Assert.Single(_campaigns.Campaigns.All);
        Assert.Empty(outcome.Problems);
        Assert.Equal(("Autumn", CampaignStatus.Draft, Sample.Now), (campaign.Name, campaign.Status, campaign.CreatedOnUtc));
        Assert.Equal(Fifteen.ToJson(), (await _campaigns.GetTermsAsync(campaign.VersionId))!.ToJson());
        Assert.Empty(ActiveDepths);
    }

    [Fact]
    public async Task What_it_is_asked_upon_and_the_segments_it_names_must_be_there()
    {
        async Task<IReadOnlyList<string>> ProblemsAsync(CampaignTerms terms) => await _flow.FindProblemsAsync("Autumn", terms);
        ConditionTerms InSegment(string ids) => new("in_segment", new Dictionary<string, string> { ["segments"] = ids });

        Assert.Equal([CampaignFlow.UnknownTrigger], await ProblemsAsync(Fifteen with { Triggers = ["exit_intent", "full_moon"] }));
        Assert.Equal([CampaignFlow.UnknownTrigger], await ProblemsAsync(Fifteen with { Triggers = ["friend_ordered"] }));
        Assert.Equal([CampaignFlow.UnknownSegment], await ProblemsAsync(Fifteen with { Audience = [ConditionTerms.Group(ConditionTerms.Any, InSegment("1"))] }));
        Assert.Equal([CampaignFlow.UnknownSegment], await ProblemsAsync(Fifteen with { Framings = [new Framing(1, new Dictionary<int, string> { [1] = "For you" })] }));

        await _segments.InsertAsync(new Segment { Name = "Regulars" });
        Assert.Empty(await ProblemsAsync(Fifteen with { Triggers = ["exit_intent"], Audience = [InSegment("1")], Framings = [new Framing(1, new Dictionary<int, string> { [1] = "For you" })] }));
        Assert.Equal([CampaignFlow.UnknownSegment], await ProblemsAsync(Fifteen with { Audience = [InSegment("1, 2")] }));
    }

    [Theory]
    [InlineData(RewardKind.PercentOff, ScopeKind.OrderSubTotal, 15, true)]
    [InlineData(RewardKind.PercentOff, ScopeKind.OrderSubTotal, 12, false)]
    [InlineData(RewardKind.PercentOff, ScopeKind.OrderTotal, 12, false)]
    [InlineData(RewardKind.PercentOff, ScopeKind.Shipping, 12, false)]
    [InlineData(RewardKind.AmountOff, ScopeKind.OrderSubTotal, 25, true)]
    [InlineData(RewardKind.AmountOff, ScopeKind.OrderSubTotal, 20, false)]
    [InlineData(RewardKind.PercentOff, ScopeKind.Products, 12, true)]
    [InlineData(RewardKind.FreeShipping, ScopeKind.Shipping, 100, true)]
    public async Task A_depth_that_a_discount_of_the_host_carries_is_one_of_the_owners_list(RewardKind reward, ScopeKind scope, double depth, bool isTaken)
    {
        var terms = new CampaignTerms { Reward = reward, Scope = new OfferScope { Kind = scope, Ids = [1] }, Ladder = [new Rung(0m, (decimal)depth)] };

        Assert.Equal(isTaken ? [] : [CampaignFlow.DepthIsNoStep], (await _flow.CreateAsync("Autumn", terms)).Problems);
    }

    [Fact]
    public async Task Every_step_of_a_campaign_is_logged_with_who_took_it_and_what_was_refused_is_not()
    {
        var id = (await _flow.CreateAsync("Autumn", Fifteen)).Campaign!.Id;
        await _flow.EditAsync(id, " ", Fifteen);
        await _flow.EditAsync(id, "Winter", Fifteen);
        await _flow.LaunchAsync(id);
        await _flow.PauseAsync(id);
        await _flow.EndAsync(id);
        await _flow.LaunchAsync(id);
        await _flow.DeleteDraftAsync(id);

        Assert.Equal(
            [
                (OwnerActKind.CampaignCreated, "Autumn"), (OwnerActKind.CampaignEdited, "Winter"), (OwnerActKind.CampaignLaunched, "Winter"),
                (OwnerActKind.CampaignPaused, "Winter"), (OwnerActKind.CampaignEnded, "Winter")
            ],
            _acts.ReceivedCalls().Select(call => (OwnerAct)call.GetArguments()[0]!).Select(act => (act.Kind, act.Reason)));
        await _acts.Received(5).InsertAsync(Arg.Is<OwnerAct>(act => act.ActorId == Sample.CustomerId && act.CampaignId == id && act.DoneOnUtc == Sample.Now));
    }

    [Fact]
    public async Task Terms_that_cannot_be_lived_up_to_are_refused_with_every_reason_and_nothing_is_written()
    {
        var outcome = await _flow.CreateAsync(" ", Fifteen with { Ladder = [], ValidityHours = 0, Audience = [new ConditionTerms("full_moon")] });

        Assert.Null(outcome.Campaign);
        Assert.Equal(
            [CampaignFlow.NameIsMissing, CampaignProblems.NoRung, CampaignProblems.ValidityOutOfRange, RuleProblems.UnknownCondition],
            outcome.Problems);
        Assert.Empty(_campaigns.Campaigns.All);
        Assert.Empty(_campaigns.Versions.All);
    }

    [Fact]
    public async Task Launching_makes_the_carriers_pausing_keeps_them_and_ending_retires_them()
    {
        var id = await AddAsync(Fifteen);

        await _flow.LaunchAsync(id);
        Assert.Equal([5m, 10m, 15m], ActiveDepths);
        await _flow.PauseAsync(id);
        Assert.Equal([5m, 10m, 15m], ActiveDepths);
        await _flow.EndAsync(id);
        Assert.Equal([5m, 10m], ActiveDepths);
        Assert.Equal(CampaignStatus.Ended, _campaigns.Campaigns.Find(id)!.Status);
    }

    [Fact]
    public async Task What_was_given_keeps_its_carrier_after_the_end_and_after_new_terms()
    {
        var id = await AddAsync(Fifteen);
        await _flow.LaunchAsync(id);
        await _grants.TryIssueAsync(new Grant
        {
            ShopperId = 1,
            Tier = OfferTier.OfCampaign(id, 1),
            CampaignId = id,
            CampaignVersionId = _campaigns.Campaigns.Find(id)!.VersionId,
            State = GrantState.Issued,
            ExpiresOnUtc = Sample.Now.AddHours(1)
        });

        await _flow.EditAsync(id, "Autumn", Fifteen with { Ladder = [new Rung(0m, 20m)] });
        Assert.Equal([5m, 10m, 15m, 20m], ActiveDepths);
        await _flow.EndAsync(id);
        Assert.Equal([5m, 10m, 15m], ActiveDepths);
    }

    [Fact]
    public async Task New_terms_are_a_new_version_and_the_same_terms_are_none()
    {
        var id = await AddAsync(Fifteen);
        var first = _campaigns.Campaigns.Find(id)!.VersionId;

        await _flow.EditAsync(id, "Other name", Fifteen);
        Assert.Equal((first, "Other name"), (_campaigns.Campaigns.Find(id)!.VersionId, _campaigns.Campaigns.Find(id)!.Name));
        await _flow.EditAsync(id, "Other name", Fifteen with { ValidityHours = 3 });

        Assert.NotEqual(first, _campaigns.Campaigns.Find(id)!.VersionId);
        Assert.Equal([1, 2], (await _campaigns.GetVersionsAsync(id)).Select(version => version.Number));
        Assert.Equal(48, (await _campaigns.GetTermsAsync(first))!.ValidityHours);
    }

    [Fact]
    public async Task Without_a_free_carrier_a_campaign_is_not_launched()
    {
        var id = await AddAsync(Fifteen with { Ladder = [.. Enumerable.Range(1, 5).Select(step => new Rung(step * 10m, step * 5m))] });

        var outcome = await _flow.LaunchAsync(id);

        Assert.Equal([CampaignFlow.NoFreeCarrier], outcome.Problems);
        Assert.Equal(CampaignStatus.Draft, _campaigns.Campaigns.Find(id)!.Status);
        Assert.Empty(ActiveDepths);
    }

    [Fact]
    public async Task An_ended_campaign_stays_ended_and_only_a_draft_is_deleted()
    {
        var (ended, draft) = (await AddAsync(Fifteen), await AddAsync(Fifteen));
        await _flow.LaunchAsync(ended);
        await _flow.EndAsync(ended);

        Assert.Equal([CampaignFlow.IsEnded], (await _flow.LaunchAsync(ended)).Problems);
        Assert.Equal([CampaignFlow.IsEnded], (await _flow.EditAsync(ended, "Name", Fifteen)).Problems);
        Assert.Equal([CampaignFlow.NotADraft], (await _flow.DeleteDraftAsync(ended)).Problems);
        Assert.Empty((await _flow.DeleteDraftAsync(draft)).Problems);
        Assert.Equal([CampaignFlow.NoSuchCampaign], (await _flow.PauseAsync(draft)).Problems);
        Assert.Equal([ended], _campaigns.Campaigns.All.Select(campaign => campaign.Id));
    }

    [Theory]
    [InlineData(RewardKind.AmountOff, ScopeKind.OrderTotal, "Dynamic Offers – do not edit (15, total)")]
    [InlineData(RewardKind.PercentOff, ScopeKind.Shipping, "Dynamic Offers – do not edit (15 %, 20 at most, shipping)")]
    [InlineData(RewardKind.PercentOff, ScopeKind.Categories, "Dynamic Offers – do not edit (lines)")]
    public async Task Each_reward_and_scope_has_the_carrier_that_it_needs(RewardKind reward, ScopeKind scope, string name)
    {
        var id = await AddAsync(Fifteen with { Reward = reward, Scope = new OfferScope { Kind = scope, Ids = scope == ScopeKind.Categories ? [1] : [] } });

        await _flow.LaunchAsync(id);

        Assert.Contains(name, _host.Discounts.Where(discount => discount.IsActive).Select(discount => discount.Name));
    }

    private async Task<int> AddAsync(CampaignTerms terms) => (await _flow.CreateAsync("Autumn", terms)).Campaign!.Id;
}
