using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Oversight;

/// <summary>Something that an owner did by hand. Only ever added; of an erased shopper it names an id that nobody has any more.</summary>
public class OwnerAct : BaseEntity
{
    /// <summary>One of <see cref="OwnerActKind"/>.</summary>
    public string Kind { get; set; } = string.Empty;

    /// <summary>The host's customer who did it; 0 for code that runs without one.</summary>
    public int ActorId { get; set; }

    public DateTime DoneOnUtc { get; set; }

    /// <summary>Whose browser it was about; 0 where it was about no shopper.</summary>
    public int ShopperId { get; set; }

    /// <summary>0 where it was about none.</summary>
    public int CampaignId { get; set; }

    /// <summary>0 where it was about none.</summary>
    public int GrantId { get; set; }

    /// <summary>As the owner typed it, or the campaign's name at that time.</summary>
    public string Reason { get; set; } = string.Empty;
}
