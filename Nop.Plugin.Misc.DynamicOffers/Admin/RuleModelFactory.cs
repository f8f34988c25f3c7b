using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Makes the form of a rule from the conditions that there are and their arguments; a condition needs no form of its own.</summary>
public class RuleModelFactory(
    ConditionCatalog catalog,
    RuleWords words,
    Things things,
    ProductPicker products,
    AudienceCounting counting,
    ILocalizationService localizationService)
{
    /// <param name="nodes">As they were sent or stored; what was typed stays.</param>
    /// <param name="tells">Say what is wrong with the values.</param>
    /// <param name="searches">What was typed to find products by, by the field.</param>
    public async Task<RuleModel> PrepareAsync(IReadOnlyList<RuleNodeModel> nodes, bool tells, IReadOnlyDictionary<string, string> searches)
    {
        var rows = new List<RuleRowModel>();

        // More than a rule may have, and no more than a page can show.
        for (var index = 0; index < Math.Min(nodes.Count, RuleProblems.MostConditions * 2); index++)
            rows.Add(await PrepareRowAsync(nodes[index], index, tells, searches));

        return new RuleModel { Rows = rows, Conditions = await GetConditionsAsync(), Sentence = await words.DescribeAsync(RuleForm.ToTerms(nodes)) };
    }

    /// <summary>How many meet the rule now, in words.</summary>
    public async Task<string> CountAsync(IReadOnlyList<RuleNodeModel> nodes) => await counting.CountAsync(RuleForm.ToTerms(nodes)) is { } count
        ? string.Format(CultureInfo.CurrentCulture, await TextAsync("Campaigns.Count"), count.Met, count.Asked)
        : await TextAsync("Campaigns.Count.Unknown");

    private async Task<RuleRowModel> PrepareRowAsync(RuleNodeModel node, int index, bool tells, IReadOnlyDictionary<string, string> searches)
    {
        var (code, isGroup) = (node.Code ?? string.Empty, RuleForm.IsGroup(node.Code));
        var condition = catalog.Find(code);
        var arguments = new List<RuleArgumentModel>();
        foreach (var argument in condition?.Arguments ?? [])
            arguments.Add(await PrepareArgumentAsync(condition!, argument, node, index, tells, searches));

        // What is not known any more, another plugin's perhaps, stays until the owner takes it away.
        return new RuleRowModel(index, node.Parent, code, isGroup, isGroup || condition is not null ? await TextAsync($"Conditions.{code}") : code, arguments);
    }

    private async Task<RuleArgumentModel> PrepareArgumentAsync(
        ICondition condition,
        Argument argument,
        RuleNodeModel node,
        int index,
        bool tells,
        IReadOnlyDictionary<string, string> searches)
    {
        var name = RuleForm.NameOf(index, argument.Code);
        var value = node.Values.TryGetValue(argument.Code, out var sent) ? RuleForm.Join(sent) : argument.Default;
        var (type, choices) = await ChooseAsync(condition, argument, value);

        return new RuleArgumentModel(
            name,
            await TextAsync($"Conditions.{condition.Code}.{argument.Code}"),
            type,
            value,
            choices,
            argument is IdsArgument { Things: ThingKind.Product } ? await products.PrepareAsync(name, value, searches) : null,
            tells && !argument.IsValid(value) ? await RangeAsync(argument) : null);
    }

    private async Task<(string Type, IReadOnlyList<CampaignChoiceModel> Choices)> ChooseAsync(ICondition condition, Argument argument, string value)
    {
        var chosen = value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet();
        switch (argument)
        {
            case NumberArgument or AmountArgument:
                return ("number", []);
            case TimeArgument:
                return ("time", []);
            case DateArgument:
                return ("date", []);
            case ChoiceArgument choice:
                return ("choice", await WordsAsync(condition, argument, choice.Choices, chosen));
            case ChoicesArgument some:
                return ("choices", await WordsAsync(condition, argument, some.Choices, chosen));
            case IdsArgument { Things: not ThingKind.Product } ids:
                var known = (await things.GetAsync(ids.Things)).Select(thing => new CampaignChoiceModel(IdText(thing.Id), thing.Text, chosen.Contains(IdText(thing.Id)))).ToList();

                // What is chosen and gone from the shop stays in the form, under its id.
                return ("choices", [.. known, .. chosen.Where(id => known.All(one => one.Value != id)).Select(id => new CampaignChoiceModel(id, id, true))]);
            default:
                return ("text", []);
        }
    }

    private async Task<IReadOnlyList<CampaignChoiceModel>> WordsAsync(ICondition condition, Argument argument, IEnumerable<string> choices, HashSet<string> chosen)
    {
        var words = new List<CampaignChoiceModel>();
        foreach (var choice in choices)
            words.Add(new CampaignChoiceModel(choice, await TextAsync($"Conditions.{condition.Code}.{argument.Code}.{choice}"), chosen.Contains(choice)));

        return words;
    }

    private async Task<string> RangeAsync(Argument argument) => argument switch
    {
        NumberArgument number => string.Format(CultureInfo.CurrentCulture, await TextAsync("Conditions.Range.Number"), number.Least, number.Most),
        AmountArgument amount => string.Format(CultureInfo.CurrentCulture, await TextAsync("Conditions.Range.Amount"), amount.Most),
        IdsArgument { Things: ThingKind.Product } => await TextAsync("Conditions.Range.Ids"),
        IdsArgument or ChoicesArgument or ChoiceArgument => await TextAsync("Conditions.Range.Choose"),
        _ => await TextAsync("Conditions.Range.Text")
    };

    private async Task<IReadOnlyList<CampaignChoiceModel>> GetConditionsAsync()
    {
        var conditions = new List<CampaignChoiceModel>();
        foreach (var condition in catalog.All)
            conditions.Add(new CampaignChoiceModel(condition.Code, await TextAsync($"Conditions.{condition.Code}"), IsChosen: false));

        var groups = new List<CampaignChoiceModel>();
        foreach (var group in new[] { ConditionTerms.Any, ConditionTerms.None, ConditionTerms.All })
            groups.Add(new CampaignChoiceModel(group, await TextAsync($"Conditions.{group}"), IsChosen: false));

        return [.. conditions.OrderBy(condition => condition.Text, StringComparer.CurrentCulture), .. groups];
    }

    private static string IdText(int id) => id.ToString(CultureInfo.InvariantCulture);

    private Task<string> TextAsync(string name) => localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
}
