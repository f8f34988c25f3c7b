using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Guardrails;

public class LeavingForOffersGuardrailTests
{
    private static readonly Offer ForLeaving = new("campaign-3", 10m, 25m, TimeSpan.FromHours(48)) { CampaignId = 3, PerShopper = 9, ByLeaving = true };

    [Fact]
    public void Who_bought_twice_with_what_a_left_cart_earned_gets_no_third()
    {
        Assert.Null(Stops(ForLeaving, Used(30)));
        Assert.Equal(ReasonCode.LeavesForOffers, Stops(ForLeaving, Used(30), Used(90)));
    }

    [Fact]
    public void Other_offers_go_on()
    {
        Assert.Null(Stops(ForLeaving with { ByLeaving = false }, Used(30), Used(90)));
    }

    [Fact]
    public void What_was_not_used_what_was_earned_otherwise_and_what_is_long_ago_do_not_count()
    {
        Assert.Null(Stops(ForLeaving, Used(30), Used(90) with { IsUsed = false }));
        Assert.Null(Stops(ForLeaving, Used(30), Used(90) with { ByLeaving = false }));
        Assert.Null(Stops(ForLeaving, Used(30), Used(180)));
    }

    [Fact]
    public void Coming_back_to_a_left_cart_is_the_journey_s_way_of_it()
    {
        Assert.Equal([OfferTier.Return], Ladder.Candidates(Sample.Caps).Where(candidate => candidate.Offer.ByLeaving).Select(candidate => candidate.Offer.Tier));
    }

    private static GivenOffer Used(int daysAgo) => new("campaign-3", 10m, Sample.Now.AddDays(-daysAgo), IsOpen: false, CampaignId: 3, IsUsed: true, ByLeaving: true);

    private static string? Stops(Offer offer, params GivenOffer[] given) =>
        new LeavingForOffersGuardrail().Stops(offer, Sample.Profile, new OfferHistory(given, SpentToday: 0m), Sample.Caps);
}
