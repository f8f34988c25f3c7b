namespace Nop.Plugin.Misc.DynamicOffers.Admin.Models;

/// <summary>One question of a rule, or a group of them, as the form sends it.</summary>
public record RuleNodeModel
{
    /// <summary>A condition's, or 'all', 'any' or 'none' for a group.</summary>
    public string? Code { get; set; }

    /// <summary>The index of the group it stands in; -1 for the rule itself.</summary>
    public int Parent { get; set; } = -1;

    /// <summary>By the argument's code; of a choice of many all that are ticked.</summary>
    public Dictionary<string, string?[]> Values { get; set; } = [];
}

/// <summary>A rule as the form shows it.</summary>
public record RuleModel
{
    public IReadOnlyList<RuleRowModel> Rows { get; init; } = [];

    /// <summary>What can be asked, and the groups.</summary>
    public IReadOnlyList<CampaignChoiceModel> Conditions { get; init; } = [];

    /// <summary>The whole rule in plain words.</summary>
    public string Sentence { get; init; } = string.Empty;
}

/// <param name="Index">Of the node.</param>
/// <param name="Title">In words.</param>
public record RuleRowModel(int Index, int Parent, string Code, bool IsGroup, string Title, IReadOnlyList<RuleArgumentModel> Arguments);

/// <param name="Name">As the form sends it.</param>
/// <param name="Type">Of the input; 'choice' for one and 'choices' for any number of <paramref name="Choices"/>.</param>
/// <param name="Value">As it was typed.</param>
/// <param name="Products">Of ids of products their names; null for other values.</param>
/// <param name="Problem">Null where it can be saved.</param>
public record RuleArgumentModel(string Name, string Label, string Type, string Value, IReadOnlyList<CampaignChoiceModel> Choices, ProductPickerModel? Products, string? Problem);

/// <summary>What stands in one group of a rule.</summary>
/// <param name="Parent">The group's index; -1 for the rule itself.</param>
public record RuleGroupModel(RuleModel Rule, int Parent);
