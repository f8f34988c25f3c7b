using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Experiments;

/// <summary>The moment at which a campaign's offer was due for a shopper, and which arm the shopper was in. Once a shopper and campaign.</summary>
public class Exposure : BaseEntity
{
    public int ShopperId { get; set; }

    public int CampaignId { get; set; }

    public int CampaignVersionId { get; set; }

    /// <summary>One of <see cref="ExposureArm"/>.</summary>
    public string Arm { get; set; } = string.Empty;

    public DateTime ExposedOnUtc { get; set; }
}
