using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Segments;

/// <summary>A shopper who is in a segment. Goes when the shopper leaves it.</summary>
public class SegmentMember : BaseEntity
{
    public int SegmentId { get; set; }

    public int ShopperId { get; set; }

    public DateTime SinceUtc { get; set; }
}
