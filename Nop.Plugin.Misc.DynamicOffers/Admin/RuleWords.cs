using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Says a rule in plain words: 'the cart comes to at least $50.00 and (has an account or was here at least 2 times)'.</summary>
public class RuleWords(ConditionCatalog catalog, CampaignWords words, Things things, ILocalizationService localizationService)
{
    public async Task<string> DescribeAsync(IReadOnlyList<ConditionTerms> audience) =>
        audience.Count == 0 ? await TextAsync("Conditions.Everybody") : await JoinAsync(audience, "Conditions.And");

    /// <summary>A value as owners read it.</summary>
    public async Task<string> DescribeAsync(ICondition condition, Argument argument, string value)
    {
        // Not filled in yet, or out of range: the form says so beside it.
        if (!argument.IsValid(value))
            return value.Length == 0 ? "…" : value;

        var values = new ArgumentValues(new Dictionary<string, string> { [argument.Code] = value });
        switch (argument)
        {
            case IdsArgument ids:
                return await JoinAsync(ids.Of(values), id => things.NameAsync(ids.Things, id));
            case ChoiceArgument:
                return await TextAsync($"Conditions.{condition.Code}.{argument.Code}.{value}");
            case ChoicesArgument choices:
                var chosen = choices.Of(values);

                return await JoinAsync(choices.Choices.Where(chosen.Contains), choice => TextAsync($"Conditions.{condition.Code}.{argument.Code}.{choice}"));
            case AmountArgument { Most: > 100m } amount:
                return await words.AmountAsync(amount.Of(values));
            case DateArgument date:
                return date.Of(values).ToString("D", CultureInfo.CurrentCulture);
            default:
                return value;
        }
    }

    /// <summary>What a condition saw: 'the cart came to $14.00'.</summary>
    public async Task<string> DescribeAsync(string code, Seen saw)
    {
        if (!saw.IsKnown)
            return await TextAsync("Conditions.Saw.Nothing");

        var condition = catalog.Find(code);

        return Format(await TextAsync($"Conditions.{code}.Saw"), saw.Word is { } word ? await WordAsync(condition, word) : await NumberAsync(condition, saw.Number));
    }

    public async Task<string> DescribeAsync(ConditionTerms terms)
    {
        if (RuleForm.IsGroup(terms.Code))
        {
            var joined = await JoinAsync(terms.Of ?? [], terms.Code == ConditionTerms.All ? "Conditions.And" : "Conditions.Or");

            return terms.Code == ConditionTerms.None ? Format(await TextAsync("Conditions.Not"), joined) : $"({joined})";
        }

        if (catalog.Find(terms.Code) is not { } condition)
            return terms.Code;

        var values = new ArgumentValues(terms.Arguments);
        var described = new List<object>();
        foreach (var argument in condition.Arguments)
            described.Add(await DescribeAsync(condition, argument, values[argument]));

        return Format(await TextAsync($"Conditions.{condition.Code}.Sentence"), described.ToArray());
    }

    private async Task<string> WordAsync(ICondition? condition, string word)
    {
        var argument = condition?.Arguments.FirstOrDefault(argument => argument switch
        {
            ChoiceArgument choice => choice.Choices.Contains(word),
            ChoicesArgument choices => choices.Choices.Contains(word),
            _ => false
        });

        return argument is null ? word : await TextAsync($"Conditions.{condition!.Code}.{argument.Code}.{word}");
    }

    private async Task<string> NumberAsync(ICondition? condition, decimal number) => condition switch
    {
        { Sees: { } kind } => await things.NameAsync(kind, (int)number),
        { Arguments: var arguments } when arguments.Any(argument => argument is AmountArgument { Most: > 100m }) => await words.AmountAsync(number),
        _ => number.ToString("0.##", CultureInfo.CurrentCulture)
    };

    private static async Task<string> JoinAsync<T>(IEnumerable<T> all, Func<T, Task<string>> nameAsync)
    {
        var names = new List<string>();
        foreach (var one in all)
            names.Add(await nameAsync(one));

        return string.Join(", ", names);
    }

    private async Task<string> JoinAsync(IReadOnlyList<ConditionTerms> of, string with)
    {
        var parts = new List<string>();
        foreach (var terms in of)
            parts.Add(await DescribeAsync(terms));

        return string.Join(await TextAsync(with), parts);
    }

    private static string Format(string text, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, text, arguments);

    private Task<string> TextAsync(string name) => localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
}
