using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Admin.Models;

/// <summary>The form of a campaign. Numbers are null where the field held none; lists of ids and times are as they were typed.</summary>
public record CampaignModel : BaseNopEntityModel
{
    /// <summary>What the page tells beside the form.</summary>
    [BindNever]
    public CampaignFormModel Form { get; set; } = new();

    public string? Name { get; set; }

    /// <summary>That it began with; empty for none.</summary>
    public string? Recipe { get; set; }

    public RewardKind Reward { get; set; }

    public ScopeKind Scope { get; set; }

    /// <summary>Of products, categories or manufacturers, separated by commas.</summary>
    public string? ScopeIds { get; set; }

    public string? AttributesXml { get; set; }

    /// <summary>Empty for none.</summary>
    public string? LineReward { get; set; }

    /// <summary>Empty for none.</summary>
    public string? Nudge { get; set; }

    public int NudgeRoleId { get; set; }

    public int? Units { get; set; }

    public int? BuyProductId { get; set; }

    public int? BuyUnits { get; set; }

    public int? BuyGets { get; set; }

    /// <summary>Empty rows count for nothing.</summary>
    public List<CampaignRungModel> Rungs { get; set; } = [];

    public decimal? MaximumAmount { get; set; }

    public int StoreId { get; set; }

    public List<string> Currencies { get; set; } = [];

    public List<int> RoleIds { get; set; } = [];

    /// <summary>In the admin's time zone, as browsers send it.</summary>
    public string? StartsOn { get; set; }

    /// <summary>In the admin's time zone, as browsers send it.</summary>
    public string? EndsOn { get; set; }

    public int? ValidityHours { get; set; }

    public int? InAll { get; set; }

    public int? PerShopper { get; set; }

    public int? PerPeriod { get; set; }

    public int? PeriodDays { get; set; }

    public decimal? Budget { get; set; }

    public decimal? PeriodBudget { get; set; }

    public string? Lane { get; set; }

    public bool IsExclusive { get; set; }

    public decimal? NoOfferPercentage { get; set; }

    /// <summary>Kinds of signals.</summary>
    public List<string> Triggers { get; set; } = [];

    /// <summary>Groups before what stands in them.</summary>
    public List<RuleNodeModel> Rule { get; set; } = [];

    /// <summary>One a language.</summary>
    public List<CampaignTitleModel> Titles { get; set; } = [];

    public int? PictureProductId { get; set; }

    /// <summary>One a segment.</summary>
    public List<CampaignFramingModel> Framings { get; set; } = [];
}

public record CampaignRungModel
{
    public decimal? FromSubTotal { get; set; }

    public decimal? Depth { get; set; }
}

public record CampaignTitleModel
{
    public int LanguageId { get; set; }

    [BindNever]
    public string Language { get; set; } = string.Empty;

    public string? Text { get; set; }
}

public record CampaignFramingModel
{
    public int SegmentId { get; set; }

    [BindNever]
    public string Segment { get; set; } = string.Empty;

    /// <summary>One a language.</summary>
    public List<CampaignTitleModel> Titles { get; set; } = [];

    public int? PictureProductId { get; set; }

    [BindNever]
    public ProductPickerModel? Picture { get; set; }
}
