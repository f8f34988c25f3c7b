using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Segments;

/// <summary>A named group of shoppers: those who meet its rule at the moment.</summary>
public class Segment : BaseEntity
{
    /// <summary>The most characters of a name.</summary>
    public const int MostName = 200;

    public string Name { get; set; } = string.Empty;

    /// <summary>As <see cref="SegmentRule"/> writes it.</summary>
    public string Rule { get; set; } = string.Empty;

    public DateTime CreatedOnUtc { get; set; }

    public DateTime ChangedOnUtc { get; set; }
}
