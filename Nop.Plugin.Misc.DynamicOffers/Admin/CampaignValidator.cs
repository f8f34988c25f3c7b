using FluentValidation;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Holds each field of a campaign to its range, with one message a field. What only shows between fields is told by <see cref="CampaignProblems"/>.</summary>
public class CampaignValidator : BaseNopValidator<CampaignModel>
{
    /// <summary>Far above any shop's money, and within what the database holds.</summary>
    private const decimal HighestAmount = 1_000_000_000_000m;

    public CampaignValidator(ILocalizationService localizationService)
    {
        Task<string> Text(string name) => localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);

        var amountText = Text("Campaigns.Validation.Amount");
        var countText = Text("Campaigns.Validation.Count");
        var timeText = Text("Campaigns.Validation.Time");
        var thresholdText = Text("Campaigns.Validation.FromSubTotal");
        var depthTexts = Enum.GetValues<RewardKind>().ToDictionary(reward => reward, reward => Text($"Campaigns.Validation.Depth.{reward}"));

        RuleFor(model => model.Name)
            .Must(name => !string.IsNullOrWhiteSpace(name) && name.Trim().Length <= 200).WithMessageAwait(Text("Campaigns.Validation.Name"));
        RuleFor(model => model.Lane)
            .Must(lane => !string.IsNullOrWhiteSpace(lane) && lane.Trim().Length <= 50).WithMessageAwait(Text("Campaigns.Validation.Lane"));

        RuleFor(model => model.ScopeIds).Must(ids => CampaignForm.ReadIds(ids) is not null).WithMessageAwait(Text("Campaigns.Validation.Ids"));
        RuleFor(model => model.Units).Must(IsCountOrNone).WithMessageAwait(countText);
        RuleFor(model => model.BuyUnits).Must(IsCountOrNone).WithMessageAwait(countText);
        RuleFor(model => model.BuyGets).Must(IsCountOrNone).WithMessageAwait(countText);
        RuleFor(model => model.BuyProductId)
            .Must((model, id) => id is not null || (model.Reward != RewardKind.BuyXGetY && model.BuyUnits is null && model.BuyGets is null))
            .WithMessageAwait(Text("Campaigns.Validation.BuyProductId"));

        RuleForEach(model => model.Rungs).SetValidator(model =>
        {
            var rules = new InlineValidator<CampaignRungModel>();
            rules.RuleFor(rung => rung.FromSubTotal).Must(IsThresholdOrNone).WithMessageAwait(thresholdText);
            rules.RuleFor(rung => rung.Depth)
                .Must((rung, depth) => depth is null ? rung.FromSubTotal is null : IsDepth(model.Reward, depth.Value))
                .WithMessageAwait(depthTexts[model.Reward]);

            return rules;
        });
        RuleFor(model => model.MaximumAmount).Must(IsAmountOrNone).WithMessageAwait(amountText);

        RuleFor(model => model.StartsOn).Must(IsTimeOrNone).WithMessageAwait(timeText);
        RuleFor(model => model.EndsOn).Must(IsTimeOrNone).WithMessageAwait(timeText);
        RuleFor(model => model.ValidityHours)
            .Must(hours => hours is >= 1 and <= CampaignProblems.MaximumValidityHours).WithMessageAwait(Text("Campaigns.Validation.ValidityHours"));

        RuleFor(model => model.InAll).Must(IsCountOrNone).WithMessageAwait(countText);
        RuleFor(model => model.PerShopper).Must(count => count is >= 1).WithMessageAwait(countText);
        RuleFor(model => model.PerPeriod).Must(IsCountOrNone).WithMessageAwait(countText);
        RuleFor(model => model.PeriodDays).Must(days => days is >= 1 and <= 3_650).WithMessageAwait(Text("Campaigns.Validation.PeriodDays"));
        RuleFor(model => model.Budget).Must(IsAmountOrNone).WithMessageAwait(amountText);
        RuleFor(model => model.PeriodBudget).Must(IsAmountOrNone).WithMessageAwait(amountText);

        var textProblems = new[] { OfferText.Unknown, OfferText.Broken, OfferText.NeverFilled, OfferText.TooLong }
            .ToDictionary(code => code, code => Text($"Campaigns.Validation.{code}"));
        RuleForEach(model => model.Titles).SetValidator(model => TitleRules(model, ofSegment: false, textProblems));
        RuleForEach(model => model.Framings).SetValidator(model =>
        {
            var rules = new InlineValidator<CampaignFramingModel>();
            rules.RuleForEach(framing => framing.Titles).SetValidator(_ => TitleRules(model, ofSegment: true, textProblems));

            return rules;
        });

        var delayText = Text("Campaigns.Validation.DelayMinutes");
        var conditionsText = Text("Campaigns.Validation.StepConditions");
        var raiseText = Text("Campaigns.Problem.step_cannot_raise");
        RuleForEach(model => model.Steps).SetValidator(model =>
        {
            var rules = new InlineValidator<CampaignStepModel>();
            rules.RuleFor(step => step.DelayMinutes).Must(minutes => minutes is >= 1 and <= CampaignProblems.MaximumDelayMinutes).WithMessageAwait(delayText);
            rules.RuleFor(step => step.Conditions).Must(conditions => SequenceForm.ReadConditions(conditions) is not null).WithMessageAwait(conditionsText);
            rules.RuleFor(step => step.Offer).Must(offer => offer != StepOffer.RaiseOneStep || model.Reward == RewardKind.PercentOff).WithMessageAwait(raiseText);

            return rules;
        });

        RuleFor(model => model.NoOfferPercentage)
            .Must(percentage => percentage is >= 0m and <= 50m && HasAtMostTwoDecimals(percentage.Value))
            .WithMessageAwait(Text("Campaigns.Validation.NoOfferPercentage"));
    }

    private static InlineValidator<CampaignTitleModel> TitleRules(CampaignModel model, bool ofSegment, IReadOnlyDictionary<string, Task<string>> texts)
    {
        // As far as a text depends on them.
        var terms = new CampaignTerms
        {
            Reward = model.Reward,
            Scope = new OfferScope
            {
                Kind = model.Scope,
                Ids = CampaignForm.ReadIds(model.ScopeIds) ?? [],
                Buy = model.BuyProductId is { } productId ? new BuyTerms(productId) : null
            },
            Ladder = model.Rungs.Where(rung => rung.Depth is not null).Select(rung => new Rung(rung.FromSubTotal ?? 0m, rung.Depth!.Value)).ToList()
        };
        var rules = new InlineValidator<CampaignTitleModel>();
        foreach (var (code, message) in texts)
        {
            rules.RuleFor(title => title.Text).Must((_, text, context) =>
            {
                var problem = OfferText.FindProblem(text?.Trim() ?? string.Empty, terms, ofSegment);
                context.MessageFormatter.AppendArgument("Token", problem?.Token);

                return problem?.Code != code;
            }).WithMessageAwait(message);
        }

        return rules;
    }

    // Asked of the terms themselves, so that the form knows no other range than they do.
    private static bool IsDepth(RewardKind reward, decimal depth)
    {
        var terms = new CampaignTerms { Reward = reward, Ladder = [new Rung(0m, depth)] };

        return depth <= HighestAmount && HasAtMostTwoDecimals(depth) && !CampaignProblems.Find(terms).Contains(CampaignProblems.DepthOutOfRange);
    }

    private static bool IsCountOrNone(int? count) => count is null or >= 1;

    private static bool IsTimeOrNone(string? text) => string.IsNullOrWhiteSpace(text) || CampaignForm.ReadTime(text) is not null;

    private static bool IsAmountOrNone(decimal? amount) => amount is null || (amount > 0m && IsThresholdOrNone(amount));

    private static bool IsThresholdOrNone(decimal? amount) => amount is null || (amount is >= 0m and <= HighestAmount && HasAtMostTwoDecimals(amount.Value));

    private static bool HasAtMostTwoDecimals(decimal value) => decimal.Round(value, 2) == value;
}
