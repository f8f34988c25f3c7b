using System.Globalization;
using System.Text.Json;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Puts segments into the list and into the form.</summary>
public class SegmentModelFactory(
    ISegmentStore segments,
    ISegmentReport report,
    SegmentFlow flow,
    RuleModelFactory rules,
    RuleWords words,
    CampaignWords campaignWords,
    ILocalizationService localizationService)
{
    public async Task<SegmentsModel> PrepareListAsync()
    {
        var (figures, users) = (await report.GetFiguresAsync(), await flow.GetUsersAsync());
        var rows = new List<SegmentRowModel>();
        foreach (var segment in await segments.GetAllAsync())
        {
            var of = figures.GetValueOrDefault(segment.Id, SegmentFigures.None);
            rows.Add(new SegmentRowModel(
                segment.Id,
                segment.Name,
                await DescribeAsync(segment),
                of.Members,
                of.IsTold
                    ? string.Format(CultureInfo.CurrentCulture, await TextAsync("Segments.Given"), of.Given, of.Used, await campaignWords.AmountAsync(of.DiscountGiven))
                    : string.Format(CultureInfo.CurrentCulture, await TextAsync("Segments.TooFew"), SegmentFigures.FewestTold),
                users[segment.Id].Select(campaign => campaign.Name).ToList()));
        }

        return new SegmentsModel { Segments = rows };
    }

    /// <summary>Null where there is no such segment; an empty form for 0.</summary>
    public async Task<SegmentModel?> PrepareAsync(int id)
    {
        if (id == 0)
            return await CompleteAsync(new SegmentModel());
        if (await flow.FindAsync(id) is not { } segment)
            return null;

        var model = new SegmentModel { Id = id, Name = segment.Name };
        try
        {
            model.Rule = RuleForm.ToNodes(SegmentRule.Read(segment.Rule));
        }
        catch (JsonException)
        {
            // The rule anew: what stands there cannot be read, and has nobody in it.
            model.Problems = [await TextAsync("Segments.Unreadable")];
        }

        return await CompleteAsync(model);
    }

    /// <summary>Adds what the form shows; what was typed stays.</summary>
    public async Task<SegmentModel> CompleteAsync(SegmentModel model, IReadOnlyList<string>? problems = null, bool counts = false)
    {
        model.Form = await rules.PrepareAsync(model.Rule, tells: problems?.Count > 0, model.Searches);
        foreach (var problem in problems ?? [])
            model.Problems = [.. model.Problems, await DescribeProblemAsync(problem)];
        if (counts)
            model.Count = await rules.CountAsync(model.Rule);

        return model;
    }

    /// <summary>In words, one sentence.</summary>
    public async Task<string> DescribeProblemAsync(string problem) => problem switch
    {
        RuleProblems.UnknownCondition or RuleProblems.ArgumentOutOfRange or RuleProblems.EmptyGroup or RuleProblems.TooDeep or RuleProblems.TooLong =>
            await TextAsync($"Campaigns.Problem.{problem}"),
        _ => await TextAsync($"Segments.Problem.{problem}")
    };

    private async Task<string> DescribeAsync(Segment segment)
    {
        try
        {
            return await words.DescribeAsync(SegmentRule.Read(segment.Rule));
        }
        catch (JsonException)
        {
            return await TextAsync("Segments.Unreadable");
        }
    }

    private Task<string> TextAsync(string name) => localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
}
