using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Offers;

public class CampaignProblemsTests
{
    private static readonly CampaignTerms Fine = new();

    public static TheoryData<string, CampaignTerms> Broken => new()
    {
        { CampaignProblems.NoRung, Fine with { Ladder = [] } },
        { CampaignProblems.RungsNotRising, Fine with { Ladder = [new Rung(50m, 5m), new Rung(50m, 10m)] } },
        { CampaignProblems.ThresholdBelowZero, Fine with { Ladder = [new Rung(-0.01m, 5m)] } },
        { CampaignProblems.DepthOutOfRange, Fine with { Ladder = [new Rung(0m, 0m)] } },
        { CampaignProblems.DepthOutOfRange, Fine with { Ladder = [new Rung(0m, 100.01m)] } },
        { CampaignProblems.DepthOutOfRange, Fine with { Reward = RewardKind.AmountOff, Ladder = [new Rung(0m, 0m)] } },
        { CampaignProblems.DepthOutOfRange, Fine with { Reward = RewardKind.Points, Ladder = [new Rung(0m, 10.5m)] } },
        { CampaignProblems.DepthOutOfRange, Fine with { Reward = RewardKind.FreeShipping, Scope = Of(ScopeKind.Shipping), Ladder = [new Rung(0m, 50m)] } },
        { CampaignProblems.MaximumNotPositive, Fine with { MaximumAmount = 0m } },
        { CampaignProblems.LaneIsMissing, Fine with { Lane = " " } },
        { CampaignProblems.NoOfferOutOfRange, Fine with { NoOfferPercentage = 50.1m } },
        { CampaignProblems.NoOfferOutOfRange, Fine with { NoOfferPercentage = -1m } },
        { CampaignProblems.RewardDoesNotFit, Fine with { Reward = RewardKind.FreeShipping, Ladder = [new Rung(0m, 100m)] } },
        { CampaignProblems.RewardDoesNotFit, Fine with { Reward = RewardKind.Gift, Scope = Of(ScopeKind.Products, 1, 2) with { Units = 1 }, Ladder = [new Rung(0m, 100m)] } },
        { CampaignProblems.RewardDoesNotFit, Fine with { Reward = RewardKind.BuyXGetY, Scope = Of(ScopeKind.Products, 1) } },
        { CampaignProblems.RewardDoesNotFit, Fine with { Scope = Of(ScopeKind.Variant, 1, 2) } },
        { CampaignProblems.NothingNamed, Fine with { Scope = Of(ScopeKind.Categories) } },
        { CampaignProblems.UnitsBelowOne, Fine with { Scope = Of(ScopeKind.Products, 1) with { Units = 0 } } },
        { CampaignProblems.UnitsBelowOne, Fine with { Reward = RewardKind.BuyXGetY, Scope = Of(ScopeKind.Products, 1) with { Buy = new BuyTerms(2, Units: 0) } } },
        { CampaignProblems.EndBeforeStart, Fine with { StartsOnUtc = DateTime.UnixEpoch, EndsOnUtc = DateTime.UnixEpoch } },
        { CampaignProblems.ValidityOutOfRange, Fine with { ValidityHours = 0 } },
        { CampaignProblems.ValidityOutOfRange, Fine with { ValidityHours = CampaignProblems.MaximumValidityHours + 1 } },
        { CampaignProblems.LimitBelowOne, Fine with { Limits = new CampaignLimits(InAll: 0) } },
        { CampaignProblems.LimitBelowOne, Fine with { Limits = new CampaignLimits(PerShopper: 0) } },
        { CampaignProblems.LimitBelowOne, Fine with { Limits = new CampaignLimits(PerPeriod: 1, PeriodDays: 0) } },
        { CampaignProblems.LimitBelowOne, Fine with { Limits = new CampaignLimits(PerPeriod: 1, PeriodDays: int.MaxValue) } },
        { CampaignProblems.BudgetNotPositive, Fine with { Limits = new CampaignLimits(Budget: 0m) } }
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_cannot_be_lived_up_to_is_named(string problem, CampaignTerms terms) => Assert.Equal([problem], CampaignProblems.Find(terms));

    [Fact]
    public void Every_reward_has_terms_without_a_problem()
    {
        CampaignTerms[] terms =
        [
            Fine,
            Fine with { Reward = RewardKind.AmountOff, Scope = Of(ScopeKind.OrderTotal), Ladder = [new Rung(0m, 5m), new Rung(50m, 250m)] },
            Fine with { Reward = RewardKind.FreeShipping, Scope = Of(ScopeKind.Shipping), Ladder = [new Rung(0m, 100m)] },
            Fine with { Reward = RewardKind.Gift, Scope = Of(ScopeKind.Products, 1) with { Units = 1 }, Ladder = [new Rung(0m, 100m)] },
            Fine with { Reward = RewardKind.BuyXGetY, Scope = Of(ScopeKind.Products, 1) with { Buy = new BuyTerms(2) }, Ladder = [new Rung(0m, 100m)] },
            Fine with { Reward = RewardKind.Points, Ladder = [new Rung(0m, 100m)] },
            Fine with { Scope = Of(ScopeKind.Bundle, 1, 2) },
            Fine with { Reward = RewardKind.LineReward, LineReward = "cheapest_free", Scope = Of(ScopeKind.Categories, 1), Ladder = [new Rung(0m, 3m)] },
            Fine with { Reward = RewardKind.Nudge, Nudge = new NudgeTerms("scarcity"), Ladder = [new Rung(0m, 5m)] }
        ];

        Assert.All(terms, one => Assert.Empty(CampaignProblems.Find(one)));
        Assert.Equal(Enum.GetValues<RewardKind>(), terms.Select(one => one.Reward).Distinct().Order());
    }

    private static OfferScope Of(ScopeKind kind, params int[] ids) => new() { Kind = kind, Ids = ids };
}
