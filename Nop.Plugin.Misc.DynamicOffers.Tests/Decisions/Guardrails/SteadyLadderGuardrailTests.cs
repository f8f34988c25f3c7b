using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Guardrails;

public class SteadyLadderGuardrailTests
{
    private static readonly DateTime Now = Sample.Now;

    [Theory]
    [InlineData(10, null)]
    [InlineData(5, null)]
    [InlineData(15, ReasonCode.SteppedThisWeek)]
    public void After_a_step_up_the_next_one_waits_for_a_week(int percentage, string? reason)
    {
        var history = Given((5m, -3), (10m, -2));

        Assert.Equal(reason, Stops(percentage, history));
        Assert.Null(Stops(percentage, Given((5m, -9), (10m, -7))));
        Assert.Equal(reason, Stops(percentage, Given((5m, -9), (10m, -6.999))));
    }

    [Fact]
    public void The_first_offer_is_no_step_and_the_first_step_need_not_wait()
    {
        Assert.Null(Stops(20, Given()));
        Assert.Null(Stops(20, Given((5m, -0.1))));
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(3, null)]
    [InlineData(6, ReasonCode.DownAndUp)]
    [InlineData(20, ReasonCode.DownAndUp)]
    public void Once_it_went_down_it_does_not_go_up_again(int percentage, string? reason)
    {
        Assert.Equal(reason, Stops(percentage, Given((10m, -400), (5m, -300))));
    }

    [Fact]
    public void Other_lanes_other_rewards_and_what_an_owner_gave_are_no_steps()
    {
        GivenOffer[] others =
        [
            new("campaign-1", 30m, Now.AddDays(-3), IsOpen: false, 1, Lane: "lines"),
            new("campaign-2", 0m, Now.AddDays(-2), IsOpen: false, 2),
            new("campaign-3", 40m, Now.AddDays(-2), IsOpen: false, 3, ByHand: true),
            new("campaign-4", 5m, Now.AddDays(-1), IsOpen: false, 4)
        ];

        Assert.Null(Stops(10, new OfferHistory(others, SpentToday: 0m)));
    }

    [Fact]
    public void No_ladder_ever_steps_down_and_up_nor_twice_within_a_week()
    {
        var random = new Random(7);
        var (stepsUp, stepsDown) = (0, 0);
        for (var shopper = 0; shopper < 400; shopper++)
        {
            var given = new List<GivenOffer>();
            var now = Now;
            for (var visit = 0; visit < 40; visit++)
            {
                now = now.AddHours(random.Next(1, 200));
                var candidates = Enumerable.Range(1, 6).Select(id => new Candidate(
                    new Offer($"campaign-{id}.{visit}", random.Next(1, 8) * 5m, 50m, TimeSpan.FromHours(random.Next(1, 300))) { CampaignId = id, PerShopper = 1_000 },
                    new AllRule([])));
                var history = new OfferHistory(given.Select(offer => offer with { IsOpen = offer.IsOpen && now < offer.GivenOnUtc.AddDays(3) }).ToList(), SpentToday: 0m);
                var caps = Sample.Caps with { OffersPerShopperAndWeek = 1_000 };
                if (Parts.Decider().Decide(candidates, Sample.Profile with { TakenOnUtc = now }, history, caps).Offer is { } offer)
                    given.Add(new GivenOffer(offer.Tier, offer.Percentage, now, IsOpen: true, offer.CampaignId));
            }

            var pairs = given.Zip(given.Skip(1)).ToList();
            var up = pairs.Where(pair => pair.Second.Percentage > pair.First.Percentage).Select(pair => pair.Second.GivenOnUtc).ToList();
            var down = pairs.Where(pair => pair.Second.Percentage < pair.First.Percentage).Select(pair => pair.Second.GivenOnUtc).ToList();
            Assert.All(up.Zip(up.Skip(1)), steps => Assert.True(steps.Second - steps.First >= TimeSpan.FromDays(7)));
            Assert.True(up.Count == 0 || down.Count == 0 || up.Max() < down.Min());
            (stepsUp, stepsDown) = (stepsUp + up.Count, stepsDown + down.Count);
        }

        // Otherwise nothing was shown.
        Assert.True(stepsUp > 100 && stepsDown > 100, $"{stepsUp} up, {stepsDown} down");
    }

    private static string? Stops(int percentage, OfferHistory history) =>
        new SteadyLadderGuardrail().Stops(new Offer("campaign-9", percentage, 50m, TimeSpan.FromHours(1)) { CampaignId = 9 }, Sample.Profile, history, Sample.Caps);

    private static OfferHistory Given(params (decimal Percentage, double DaysAgo)[] offers) => new(
        offers.Select((offer, number) => new GivenOffer($"campaign-{number}", offer.Percentage, Now.AddDays(offer.DaysAgo), IsOpen: false, number)).ToList(),
        SpentToday: 0m);
}
