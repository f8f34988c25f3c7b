namespace Nop.Plugin.Misc.DynamicOffers.Admin.Models;

/// <summary>What the form of a campaign offers to choose from, and what it says.</summary>
public record CampaignFormModel
{
    /// <summary>What stands against the terms, in words, each one sentence.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What was typed to find products by, by the field beside which it stands.</summary>
    public IReadOnlyDictionary<string, string> Searches { get; init; } = new Dictionary<string, string>();

    /// <summary>What the ids of the scope name.</summary>
    public ProductPickerModel? ScopeThings { get; init; }

    /// <summary>What must be bought.</summary>
    public ProductPickerModel? Bought { get; init; }

    public ProductPickerModel? Picture { get; init; }

    /// <summary>Products that it names and the shop does not have, or not any more.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public RuleModel Rule { get; init; } = new();

    public bool IsLive { get; init; }

    public bool IsEnded { get; init; }

    public IReadOnlyList<CampaignChoiceModel> Rewards { get; init; } = [];

    public IReadOnlyList<CampaignChoiceModel> Scopes { get; init; } = [];

    public IReadOnlyList<CampaignChoiceModel> LineRewards { get; init; } = [];

    public IReadOnlyList<CampaignChoiceModel> Nudges { get; init; } = [];

    public IReadOnlyList<CampaignChoiceModel> NudgeRoles { get; init; } = [];

    public IReadOnlyList<CampaignChoiceModel> Stores { get; init; } = [];

    public IReadOnlyList<CampaignChoiceModel> Currencies { get; init; } = [];

    public IReadOnlyList<CampaignChoiceModel> Roles { get; init; } = [];

    public IReadOnlyList<CampaignChoiceModel> Triggers { get; init; } = [];

    /// <summary>How many shoppers meet the rule now; empty where nobody asked.</summary>
    public string Count { get; init; } = string.Empty;

    /// <summary>The tokens of texts with what they are filled with.</summary>
    public IReadOnlyList<CampaignChoiceModel> Tokens { get; init; } = [];

    /// <summary>The code of the currency that amounts are in.</summary>
    public string CurrencyCode { get; init; } = string.Empty;

    /// <summary>The admin's, in which times are typed.</summary>
    public string TimeZone { get; init; } = string.Empty;
}

/// <param name="Text">In words.</param>
public record CampaignChoiceModel(string Value, string Text, bool IsChosen);

/// <summary>One field of the form with its label, its hint and its message.</summary>
/// <param name="Name">The form's property; the texts have its name too.</param>
/// <param name="Value">As it is sent.</param>
/// <param name="Type">Of the input.</param>
/// <param name="Unit">What stands behind it.</param>
/// <param name="Products">Of a field of ids what they name.</param>
public record CampaignFieldModel(string Name, string? Value, string Type = "text", string Unit = "", ProductPickerModel? Products = null, string? Text = null);

/// <summary>One choice of the form with its label and its hint.</summary>
/// <param name="Name">The form's property; the texts have its name too.</param>
/// <param name="IsMany">Any number of them may be chosen.</param>
public record CampaignChoicesModel(string Name, IReadOnlyList<CampaignChoiceModel> Choices, bool IsMany = false);

/// <summary>One number of the ladder's table.</summary>
/// <param name="Name">The form's property.</param>
/// <param name="Value">As it is sent.</param>
/// <param name="LabelledBy">The ids of what stands above and before it.</param>
public record CampaignCellModel(string Name, string? Value, string LabelledBy);

/// <summary>What shoppers read, one field a language.</summary>
/// <param name="Name">The form's property.</param>
public record CampaignTitlesModel(string Name, IReadOnlyList<CampaignTitleModel> Titles);
