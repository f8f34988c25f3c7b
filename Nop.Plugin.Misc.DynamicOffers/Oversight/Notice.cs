using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Oversight;

/// <summary>What an owner is told of, one row a kind for all nodes.</summary>
public class Notice : BaseEntity
{
    public const int MaximumSubject = 400;

    /// <summary>One of <see cref="NoticeKind"/>.</summary>
    public string Kind { get; set; } = string.Empty;

    /// <summary>What the last one was about: a name, or a message.</summary>
    public string Subject { get; set; } = string.Empty;

    /// <summary>How often it happened.</summary>
    public long Count { get; set; }

    public DateTime LastOnUtc { get; set; }

    /// <summary>When the owner was last written to about it; null before the first mail.</summary>
    public DateTime? MailedOnUtc { get; set; }
}
