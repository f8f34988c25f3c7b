using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>The terms of a campaign at one time. Only ever added: what a shopper was promised does not change afterwards.</summary>
public class CampaignVersion : BaseEntity
{
    public int CampaignId { get; set; }

    /// <summary>Counted from 1 within the campaign.</summary>
    public int Number { get; set; }

    /// <summary><see cref="CampaignTerms"/> as JSON.</summary>
    public string Terms { get; set; } = string.Empty;

    public DateTime CreatedOnUtc { get; set; }
}
