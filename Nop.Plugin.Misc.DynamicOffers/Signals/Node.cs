using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>One process of the shop, from its start to its end.</summary>
public class Node : BaseEntity
{
    /// <summary>Machine and process, for the owner to recognise it.</summary>
    public string Name { get; set; } = string.Empty;

    public DateTime StartedOnUtc { get; set; }

    /// <summary>The last heartbeat.</summary>
    public DateTime AliveOnUtc { get; set; }

    /// <summary>When what it had logged and not folded into profiles was made up for, after its end.</summary>
    public DateTime? RecoveredOnUtc { get; set; }
}
