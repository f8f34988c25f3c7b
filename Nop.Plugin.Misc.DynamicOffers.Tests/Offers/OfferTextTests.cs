using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Offers;

public class OfferTextTests
{
    private static readonly CampaignTerms Tiers = new() { Ladder = [new Rung(50m, 5m), new Rung(100m, 10m)] };
    private static readonly CampaignTerms Gift = new() { Reward = RewardKind.Gift, Scope = new OfferScope { Kind = ScopeKind.Products, Ids = [1], Units = 1 }, Ladder = [new Rung(0m, 100m)] };

    [Theory]
    [InlineData("10 % off until %Offer.Until%", null, "")]
    [InlineData("%Offer.Amount% off, 100% yours, %Shopper.FirstName%", null, "")]
    [InlineData("%Missing.Amount% more for %Next.Amount%", null, "")]
    [InlineData("%Offer.Amuont% off", OfferText.Unknown, "Offer.Amuont")]
    [InlineData("%offer.amount% off", OfferText.Unknown, "offer.amount")]
    [InlineData("%Offer.Amount off", OfferText.Broken, "Offer.Amount")]
    [InlineData("%Product.Name% for less", OfferText.NeverFilled, "Product.Name")]
    [InlineData("For %Segment.Name%", OfferText.NeverFilled, "Segment.Name")]
    public void A_text_with_a_token_that_cannot_be_filled_is_refused(string text, string? code, string token)
    {
        Assert.Equal(code is null ? null : new TextProblem(code, token), OfferText.FindProblem(text, Tiers, ofSegment: false));
    }

    [Fact]
    public void What_can_be_filled_depends_on_the_offer()
    {
        Assert.Null(OfferText.FindProblem("%Product.Name% for nothing", Gift, ofSegment: false));
        Assert.Null(OfferText.FindProblem("For %Segment.Name%", Tiers, ofSegment: true));
        Assert.Equal(OfferText.NeverFilled, OfferText.FindProblem("%Offer.Amount%", Gift, ofSegment: false)!.Code);
        Assert.Equal(OfferText.NeverFilled, OfferText.FindProblem("%Missing.Amount% more", Gift, ofSegment: false)!.Code);
        Assert.Equal(OfferText.TooLong, OfferText.FindProblem(new string('x', 501), Tiers, ofSegment: false)!.Code);
        Assert.Contains(OfferText.Unknown, CampaignProblems.Find(Tiers with { Titles = new Dictionary<int, string> { [1] = "%Nothing.Known%" } }));
        Assert.Contains(OfferText.Broken, CampaignProblems.Find(Tiers with { Framings = [new Framing(3, new Dictionary<int, string> { [1] = "%Offer.Amount" })] }));
    }

    [Theory]
    [InlineData("%Offer.Amount% off, %Shopper.FirstName%!", "10 % off, Ann!", "10 % off")]
    [InlineData("Hello %Shopper.FirstName%, here is %Offer.Amount% off.", "Hello Ann, here is 10 % off.", "here is 10 % off.")]
    [InlineData("%Shopper.FirstName%: 2.5 for 1. Only now!", "Ann: 2.5 for 1. Only now!", "2.5 for 1. Only now!")]
    [InlineData("%Shopper.FirstName%", "Ann", null)]
    [InlineData("مرحبًا %Shopper.FirstName%، خصم %Offer.Amount%", "مرحبًا Ann، خصم 10 %", "خصم 10 %")]
    [InlineData("%Shopper.FirstName%，优惠%Offer.Amount%。", "Ann，优惠10 %。", "优惠10 %。")]
    [InlineData("100% yours", "100% yours", "100% yours")]
    public async Task What_cannot_be_filled_takes_its_clause_along_and_nothing_else(string text, string known, string? unknown)
    {
        static Func<string, Task<string?>> Values(string? name) => token => Task.FromResult(token == OfferText.FirstName ? name : token == OfferText.Amount ? "10 %" : null);

        Assert.Equal(known, await OfferText.FillAsync(text, Values("Ann")));
        Assert.Equal(unknown, await OfferText.FillAsync(text, Values(null)));
    }

    [Fact]
    public async Task What_is_filled_in_is_never_read_as_a_token()
    {
        Assert.Equal("%Offer.Until% off", await OfferText.FillAsync("%Shopper.FirstName% off", _ => Task.FromResult<string?>("%Offer.Until%")));
    }
}
