using System.Text.Json;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>The steps of a sequence to the form and back, and what its buttons do.</summary>
public static class SequenceForm
{
    public static List<CampaignStepModel> ToSteps(IReadOnlyList<SequenceStep> steps) => steps.Select(step => new CampaignStepModel
    {
        DelayMinutes = step.DelayMinutes,
        Conditions = ToText(step.Conditions),
        Offer = step.Offer,
        Template = step.Template,
        Channel = step.Channel
    }).ToList();

    /// <param name="steps">That the validator has nothing against.</param>
    public static IReadOnlyList<SequenceStep> ToTerms(IReadOnlyList<CampaignStepModel> steps) => steps.Select(step => new SequenceStep
    {
        DelayMinutes = step.DelayMinutes ?? 0,
        Conditions = ReadConditions(step.Conditions) ?? [],
        Offer = step.Offer,
        Template = step.Template?.Trim() ?? string.Empty,
        Channel = string.IsNullOrWhiteSpace(step.Channel) ? SequenceStep.Email : step.Channel.Trim()
    }).ToList();

    /// <summary>As the form holds them; empty for none.</summary>
    public static string ToText(IReadOnlyList<ConditionTerms> conditions) =>
        conditions.Count == 0 ? string.Empty : new CampaignTerms { Audience = conditions }.AudienceToJson();

    /// <summary>Null where it is none of the texts that the form offers.</summary>
    public static IReadOnlyList<ConditionTerms>? ReadConditions(string? text)
    {
        try
        {
            return string.IsNullOrWhiteSpace(text) ? [] : CampaignTerms.AudienceFromJson(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Those who are in a segment when the step is due.</summary>
    public static IReadOnlyList<ConditionTerms> InSegment(string segmentId) => [new ConditionTerms("in_segment", new Dictionary<string, string> { ["segments"] = segmentId })];

    /// <summary>Does what a button says: 'addstep:LAST' adds one, 'removestep:INDEX' takes one away. Null where it is none of its buttons.</summary>
    public static List<CampaignStepModel>? Change(List<CampaignStepModel> steps, string act)
    {
        if (act.Split(':') is not [var verb, var text] || !int.TryParse(text, out var index) || verb is not ("addstep" or "removestep"))
            return null;

        return verb == "addstep"
            ? [.. steps, .. ToSteps([new SequenceStep { Template = TemplateAt(steps.Count) }])]
            : steps.Where((_, at) => at != index).ToList();
    }

    private static string TemplateAt(int index) => index switch
    {
        0 => DynamicOffersDefaults.CartReminderTemplate,
        1 => DynamicOffersDefaults.SecondReminderTemplate,
        _ => DynamicOffersDefaults.LastReminderTemplate
    };
}
