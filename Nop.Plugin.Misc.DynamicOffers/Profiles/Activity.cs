using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>What one visitor has been doing lately, as it is kept in the database.</summary>
public class Activity : BaseEntity
{
    public int ShopperId { get; set; }

    public DateTime LastSeenOnUtc { get; set; }

    /// <summary>Product pages looked at in the current visit.</summary>
    public int ProductViews { get; set; }

    /// <summary>The longest time without a sign of the shopper that the current visit began with or contains, in seconds.</summary>
    public int AwaySeconds { get; set; }
}
