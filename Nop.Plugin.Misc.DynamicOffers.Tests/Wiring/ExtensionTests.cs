using DemoStore.Hosting.Engine;
using DynamicOffers.Sample;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Ranking;
using Nop.Plugin.Misc.DynamicOffers.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Nudges;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Services.Logging;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Wiring;

/// <summary>What the assembly of another plugin adds by having it, found as in a shop: nothing of ours names it.</summary>
public class ExtensionTests
{
    private readonly ILogger _logger = Substitute.For<ILogger>();
    private readonly Extensions _extensions;

    public ExtensionTests()
    {
        var services = new ServiceCollection().AddSingleton(_logger).BuildServiceProvider();
        _extensions = new Extensions(services, new TypeFinder([typeof(DynamicOffersPlugin).Assembly, typeof(QuizFinished).Assembly]));
    }

    [Fact]
    public void A_signal_leads_to_its_condition_and_campaigns_are_asked_upon_it()
    {
        var kinds = new SignalKinds(_extensions.Create<ISignalKind>(kind => kind.Code));
        Assert.True(kinds.Contains(QuizFinished.Kind));
        Assert.False(kinds.Contains("quiz_begun"));

        var live = Sample.Live();
        live.TakeUnjudged();
        live.Apply(Sample.Signal(QuizFinished.Kind, occurredOnUtc: Sample.Now.AddHours(-3)));
        var index = new TriggerIndex<string>(["upon the quiz", "upon the moon"], campaign => campaign == "upon the quiz" ? [QuizFinished.Kind] : ["full_moon"]);
        Assert.Equal(["upon the quiz"], index.Find(live.TakeUnjudged()!));

        var conditions = new ConditionCatalog(_extensions.Create<ICondition>(condition => condition.Code));
        var profile = Sample.Profile with { Features = live.Read(state => ShopperFeatures.Of(ProfileState.FromBytes(state.ToBytes()), Sample.Now)) };
        ConditionResult Ask(int hours) => conditions
            .Compile([new ConditionTerms("quiz_finished_within", new Dictionary<string, string> { ["hours"] = $"{hours}" })])!
            .Check(profile, Sample.Caps);
        Assert.True(Ask(hours: 3).IsMet);
        Assert.Equal(new ConditionResult(false, "quiz_finished_within", 3), Ask(hours: 2));
    }

    [Fact]
    public void A_guardrail_and_a_ranking_decide_with_ours()
    {
        var ranking = _extensions.CreateOne<IRanking>();
        var decider = new Decider(_extensions.Create<IGuardrail>(guardrail => guardrail.GetType().FullName!), ranking);
        Candidate Of(int id, decimal percentage) => new(new Offer($"campaign-{id}", percentage, 25m, TimeSpan.FromHours(1)) { CampaignId = id }, new AllRule([]));

        var decision = decider.Decide([Of(1, 30m), Of(2, 10m), Of(3, 15m)], Sample.Profile, Sample.NoHistory, Sample.Caps);
        Assert.IsType<SmallestFirst>(ranking);
        Assert.Equal(10m, decision.Offer!.Percentage);
        Assert.Equal(["above_a_fifth"], decider.Decide([Of(1, 30m)], Sample.Profile, Sample.NoHistory, Sample.Caps).Reasons);
    }

    [Fact]
    public void A_reward_is_reckoned_within_what_the_cart_has_and_the_limits_bear()
    {
        var rewards = new LineRewards(_extensions.Create<ILineReward>(reward => reward.Code));
        var cart = new CartView([Sample.Line(1, quantity: 3, unitPrice: 10m), Sample.Line(2, unitPrice: 40m) with { ItemId = 2 }]);
        var scope = new OfferScope { Kind = ScopeKind.Products, Ids = [1, 2] };

        var shares = LineAllocation.Allocate(rewards.Find("dearest_half")!, scope, new Rung(0m, 1m), cart, most: 50m);
        Assert.Equal([new LineShare(2, 1, 0m, 20m)], shares);
        Assert.Empty(LineAllocation.Allocate(rewards.Find("dearest_half")!, scope, new Rung(0m, 1m), cart, most: 19.99m));
    }

    [Fact]
    public async Task A_nudge_says_and_a_channel_tells()
    {
        var nudges = new NudgeCatalog(() => _extensions.Create<INudge>(nudge => nudge.Code));
        var channel = Assert.IsType<NoticeBoard>(Assert.Single(_extensions.Create<IOfferChannel>(channel => channel.Code)));

        Assert.Equal([18], (await nudges.Find("opening_hours")!.SayAsync(new NudgeMoment(Sample.Customer(), 1, 0, 1, Sample.Now)))!.Arguments);
        await channel.TellAsync(new OfferMessage(Guid.NewGuid(), Sample.Customer(), 1, 10m, 25m, Sample.Now));
        Assert.Single(channel.Pinned);
    }

    [Fact]
    public async Task What_cannot_be_made_is_left_out_and_said_and_nothing_else_goes_with_it()
    {
        var conditions = _extensions.Create<ICondition>(condition => condition.Code);

        Assert.DoesNotContain(conditions, condition => condition.Code == "broken");
        Assert.True(conditions.Count > 50);
        await _logger.Received(1).ErrorAsync(Arg.Is<string>(message => message.Contains(nameof(Broken))), Arg.Any<Exception>(), null);
    }
}
