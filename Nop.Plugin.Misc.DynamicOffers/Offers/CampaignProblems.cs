namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>What stands against terms, as codes with a text each. Whoever saves terms asks it: a form, an import, another plugin.</summary>
public static class CampaignProblems
{
    public const string NoRung = "no_rung";
    public const string RungsNotRising = "rungs_not_rising";
    public const string DepthOutOfRange = "depth_out_of_range";
    public const string ThresholdBelowZero = "threshold_below_zero";
    public const string MaximumNotPositive = "maximum_not_positive";
    public const string RewardDoesNotFit = "reward_does_not_fit";
    public const string NothingNamed = "nothing_named";
    public const string UnitsBelowOne = "units_below_one";
    public const string EndBeforeStart = "end_before_start";
    public const string ValidityOutOfRange = "validity_out_of_range";
    public const string LimitBelowOne = "limit_below_one";
    public const string BudgetNotPositive = "budget_not_positive";
    public const string NoOfferOutOfRange = "no_offer_out_of_range";
    public const string LineRewardIsMissing = "line_reward_is_missing";
    public const string NudgeIsMissing = "nudge_is_missing";
    public const string LaneIsMissing = "lane_is_missing";
    public const string TooManySteps = "too_many_steps";
    public const string StepDelayOutOfRange = "step_delay_out_of_range";
    public const string StepHasNoTemplate = "step_has_no_template";
    public const string StepHasNoChannel = "step_has_no_channel";
    public const string StepCannotRaise = "step_cannot_raise";
    public const string StepAfterTheEnd = "step_after_the_end";
    public const string NudgeHasNoSteps = "nudge_has_no_steps";

    public const int MostSteps = 5;

    /// <summary>Ninety days.</summary>
    public const int MaximumDelayMinutes = 129_600;

    /// <summary>Ten years.</summary>
    public const int MaximumValidityHours = 87_600;

    /// <summary>Ten years.</summary>
    public const int MaximumPeriodDays = 3_650;

    /// <summary>Each code once; empty where the terms can be lived up to.</summary>
    public static IReadOnlyList<string> Find(CampaignTerms terms) =>
        OfLadder(terms).Concat(OfScope(terms)).Concat(OfTime(terms)).Concat(OfLimits(terms)).Concat(OfTexts(terms)).Concat(OfSteps(terms)).Distinct().ToList();

    private static IEnumerable<string> OfLadder(CampaignTerms terms)
    {
        if (terms.Ladder.Count == 0)
            yield return NoRung;
        if (terms.Ladder.Any(rung => rung.FromSubTotal < 0m))
            yield return ThresholdBelowZero;
        if (terms.Ladder.Zip(terms.Ladder.Skip(1)).Any(pair => pair.Second.FromSubTotal <= pair.First.FromSubTotal))
            yield return RungsNotRising;
        if (terms.Ladder.Any(rung => !IsDepth(terms.Reward, rung.Depth)))
            yield return DepthOutOfRange;
        if (terms.MaximumAmount is <= 0m)
            yield return MaximumNotPositive;
        if (string.IsNullOrWhiteSpace(terms.Lane))
            yield return LaneIsMissing;
        if (terms.NoOfferPercentage is < 0m or > 50m)
            yield return NoOfferOutOfRange;
    }

    private static bool IsDepth(RewardKind reward, decimal depth) => reward switch
    {
        RewardKind.PercentOff or RewardKind.BuyXGetY => depth is > 0m and <= 100m,
        RewardKind.FreeShipping or RewardKind.Gift => depth == 100m,
        RewardKind.Points or RewardKind.Nudge => depth >= 1m && depth == decimal.Truncate(depth) && depth <= 1_000_000m,
        _ => depth > 0m
    };

    private static IEnumerable<string> OfScope(CampaignTerms terms)
    {
        var scope = terms.Scope;
        if (!Fits(terms.Reward, scope))
            yield return RewardDoesNotFit;
        if ((terms.Reward == RewardKind.LineReward) != (terms.LineReward is { Length: > 0 }))
            yield return LineRewardIsMissing;
        if ((terms.Reward == RewardKind.Nudge) != (terms.Nudge is { Code.Length: > 0 }))
            yield return NudgeIsMissing;
        if (scope.IsOfLines && scope.Ids.Count == 0)
            yield return NothingNamed;
        if (scope.Units is < 1 || scope.Buy is { Units: < 1 } or { Gets: < 1 })
            yield return UnitsBelowOne;
    }

    private static bool Fits(RewardKind reward, OfferScope scope) => reward switch
    {
        RewardKind.FreeShipping => scope.Kind == ScopeKind.Shipping,
        RewardKind.Gift => scope.Kind is ScopeKind.Products or ScopeKind.Variant && scope.Ids.Count == 1 && scope.Units is >= 1,
        RewardKind.BuyXGetY => scope is { IsOfLines: true, Buy: not null } && scope.Kind != ScopeKind.Bundle,
        RewardKind.LineReward => scope is { IsOfLines: true, Buy: null } && scope.Kind != ScopeKind.Bundle,
        RewardKind.Points or RewardKind.Nudge => scope.Kind == ScopeKind.OrderSubTotal,
        _ => scope.Buy is null && (scope.Kind != ScopeKind.Variant || scope.Ids.Count == 1)
    };

    private static IEnumerable<string> OfTime(CampaignTerms terms)
    {
        if (terms.EndsOnUtc <= terms.StartsOnUtc)
            yield return EndBeforeStart;
        if (terms.ValidityHours is < 1 or > MaximumValidityHours)
            yield return ValidityOutOfRange;
    }

    private static IEnumerable<string> OfTexts(CampaignTerms terms)
    {
        var own = terms.Titles.Values.Select(text => OfferText.FindProblem(text, terms, ofSegment: false));
        var ofSegments = terms.Framings.SelectMany(framing => framing.Titles.Values).Select(text => OfferText.FindProblem(text, terms, ofSegment: true));

        return own.Concat(ofSegments).OfType<TextProblem>().Select(problem => problem.Code);
    }

    private static IEnumerable<string> OfSteps(CampaignTerms terms)
    {
        var steps = terms.Steps;
        if (steps.Count > MostSteps)
            yield return TooManySteps;
        if (steps.Any(step => step.DelayMinutes is < 1 or > MaximumDelayMinutes))
            yield return StepDelayOutOfRange;
        if (steps.Any(step => step.Channel == SequenceStep.Email && string.IsNullOrWhiteSpace(step.Template)))
            yield return StepHasNoTemplate;
        if (steps.Any(step => string.IsNullOrWhiteSpace(step.Channel)))
            yield return StepHasNoChannel;
        if (steps.Any(step => step.Offer == StepOffer.RaiseOneStep) && terms.Reward != RewardKind.PercentOff)
            yield return StepCannotRaise;

        // A reminder of what has ended would never be sent.
        if (steps.Count > 0 && steps.Sum(step => (long)step.DelayMinutes) >= terms.ValidityHours * 60L)
            yield return StepAfterTheEnd;
        if (steps.Count > 0 && terms.Reward == RewardKind.Nudge)
            yield return NudgeHasNoSteps;
    }

    private static IEnumerable<string> OfLimits(CampaignTerms terms)
    {
        var limits = terms.Limits;
        if (limits.InAll is < 1 || limits.PerPeriod is < 1 || limits.PerShopper < 1 || limits.PeriodDays is < 1 or > MaximumPeriodDays)
            yield return LimitBelowOne;
        if (limits.Budget is <= 0m || limits.PeriodBudget is <= 0m)
            yield return BudgetNotPositive;
    }
}
