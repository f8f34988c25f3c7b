using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Admin.Models;

/// <summary>The list of segments.</summary>
public record SegmentsModel : BaseNopModel
{
    public IReadOnlyList<SegmentRowModel> Segments { get; init; } = [];
}

/// <param name="Who">The rule in words.</param>
/// <param name="Given">What became of their offers in words, or from how many shoppers on that is told.</param>
/// <param name="Campaigns">Those that ask for it.</param>
public record SegmentRowModel(int Id, string Name, string Who, int Members, string Given, IReadOnlyList<string> Campaigns);

/// <summary>The form of a segment.</summary>
public record SegmentModel : BaseNopEntityModel
{
    public string? Name { get; set; }

    /// <summary>Groups before what stands in them.</summary>
    public List<RuleNodeModel> Rule { get; set; } = [];

    /// <summary>What stands against it, in words, each one sentence.</summary>
    [BindNever]
    public IReadOnlyList<string> Problems { get; set; } = [];

    /// <summary>What was typed to find products by, by the field beside which it stands.</summary>
    [BindNever]
    public IReadOnlyDictionary<string, string> Searches { get; set; } = new Dictionary<string, string>();

    [BindNever]
    public RuleModel Form { get; set; } = new();

    /// <summary>How many shoppers meet the rule now; empty where nobody asked.</summary>
    [BindNever]
    public string Count { get; set; } = string.Empty;
}
