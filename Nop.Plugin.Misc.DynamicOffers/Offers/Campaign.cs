using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>A promise that an owner makes to some shoppers. What it promises stands in its versions: a grant keeps the one it was given under.</summary>
public class Campaign : BaseEntity
{
    /// <summary>As the owner calls it; shoppers do not see it.</summary>
    public string Name { get; set; } = string.Empty;

    public int StatusId { get; set; }

    public CampaignStatus Status
    {
        get => (CampaignStatus)StatusId;
        set => StatusId = (int)value;
    }

    /// <summary>The version that new grants are given under; 0 before the first.</summary>
    public int VersionId { get; set; }

    public DateTime CreatedOnUtc { get; set; }

    /// <summary>The last change of status or terms.</summary>
    public DateTime ChangedOnUtc { get; set; }
}
