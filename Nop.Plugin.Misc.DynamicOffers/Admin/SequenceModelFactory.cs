using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Services.Localization;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>What the steps of a sequence can be chosen from, and the sequence in plain words.</summary>
public class SequenceModelFactory(
    ISegmentStore segments,
    IReadOnlyList<IOfferChannel> channels,
    RuleWords rules,
    IMessageTemplateService messageTemplateService,
    ILocalizationService localizationService)
{
    /// <summary>Adds what the form offers to choose from; what was chosen stays.</summary>
    public async Task<List<CampaignStepModel>> CompleteAsync(IReadOnlyList<CampaignStepModel> steps)
    {
        if (steps.Count == 0)
            return [];

        var names = (await messageTemplateService.GetAllMessageTemplatesAsync(storeId: 0)).Select(template => template.Name)
            .Where(name => name.StartsWith("DynamicOffers.", StringComparison.Ordinal) && name != DynamicOffersDefaults.OwnerNoticeTemplate)
            .Distinct()
            .ToList();
        var completed = new List<CampaignStepModel>();
        foreach (var step in steps)
        {
            completed.Add(step with
            {
                Choices = new Dictionary<string, IReadOnlyList<CampaignChoiceModel>>
                {
                    [nameof(step.Conditions)] = await GetConditionsAsync(step),
                    [nameof(step.Offer)] = await GetOffersAsync(step),
                    [nameof(step.Template)] = Choose(names, step.Template),
                    [nameof(step.Channel)] = await GetChannelsAsync(step)
                }
            });
        }

        return completed;
    }

    /// <summary>'after 2 days an e-mail with the offer, then after 1 day an e-mail without it'; empty where there is none.</summary>
    public async Task<string> DescribeAsync(IReadOnlyList<SequenceStep> steps)
    {
        var words = new List<string>();
        foreach (var step in steps)
        {
            var how = step.Channel == SequenceStep.Email ? await TextAsync("Steps.ByMail") : await FormatAsync("Steps.ByChannel", step.Channel);
            var said = await FormatAsync("Steps.Words", await DurationAsync(step.DelayMinutes), how, await TextAsync($"Steps.Words.{step.Offer}"));
            words.Add(step.Conditions.Count == 0 ? said : await FormatAsync("Steps.Words.If", said, await rules.DescribeAsync(step.Conditions)));
        }

        return string.Join(await TextAsync("Steps.Words.Then"), words);
    }

    private async Task<IReadOnlyList<CampaignChoiceModel>> GetConditionsAsync(CampaignStepModel step)
    {
        var chosen = step.Conditions ?? string.Empty;
        var choices = new List<CampaignChoiceModel> { new(string.Empty, await TextAsync("Steps.Always"), chosen.Length == 0) };
        foreach (var segment in await segments.GetAllAsync())
        {
            var value = SequenceForm.ToText(SequenceForm.InSegment(segment.Id.ToString(CultureInfo.InvariantCulture)));
            choices.Add(new CampaignChoiceModel(value, await FormatAsync("Steps.InSegment", segment.Name), value == chosen));
        }

        // What came from elsewhere stays as it is.
        if (choices.All(choice => choice.Value != chosen))
            choices.Add(new CampaignChoiceModel(chosen, SequenceForm.ReadConditions(chosen) is { } conditions ? await rules.DescribeAsync(conditions) : chosen, IsChosen: true));

        return choices;
    }

    private async Task<IReadOnlyList<CampaignChoiceModel>> GetOffersAsync(CampaignStepModel step)
    {
        var choices = new List<CampaignChoiceModel>();
        foreach (var offer in Enum.GetValues<StepOffer>())
            choices.Add(new CampaignChoiceModel(offer.ToString(), await TextAsync($"Steps.Offer.{offer}"), offer == step.Offer));

        return choices;
    }

    private async Task<IReadOnlyList<CampaignChoiceModel>> GetChannelsAsync(CampaignStepModel step)
    {
        var chosen = string.IsNullOrWhiteSpace(step.Channel) ? SequenceStep.Email : step.Channel;
        var others = Choose(channels.Select(channel => channel.Code).ToList(), chosen).Where(choice => choice.Value != SequenceStep.Email);

        return [new CampaignChoiceModel(SequenceStep.Email, await TextAsync("Steps.Email"), chosen == SequenceStep.Email), .. others];
    }

    private static IReadOnlyList<CampaignChoiceModel> Choose(IReadOnlyList<string> known, string? chosen) =>
        known.Union(string.IsNullOrWhiteSpace(chosen) ? [] : [chosen]).Select(code => new CampaignChoiceModel(code, code, code == chosen)).ToList();

    private Task<string> DurationAsync(int minutes) => minutes switch
    {
        60 => TextAsync("Steps.OneHour"),
        1_440 => TextAsync("Steps.OneDay"),
        _ when minutes % 1_440 == 0 => FormatAsync("Steps.Days", minutes / 1_440),
        _ when minutes % 60 == 0 => FormatAsync("Steps.Hours", minutes / 60),
        _ => FormatAsync("Steps.Minutes", minutes)
    };

    private async Task<string> FormatAsync(string name, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, await TextAsync(name), arguments);

    private Task<string> TextAsync(string name) => localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
}
