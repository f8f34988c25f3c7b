namespace Nop.Plugin.Misc.DynamicOffers.Oversight;

/// <summary>What an owner may do by hand, as stored codes. Each has a text under the same name in the locale resources.</summary>
public static class OwnerActKind
{
    public const string CampaignCreated = "campaign_created";
    public const string CampaignEdited = "campaign_edited";
    public const string CampaignLaunched = "campaign_launched";
    public const string CampaignPaused = "campaign_paused";
    public const string CampaignEnded = "campaign_ended";
    public const string CampaignDeleted = "campaign_deleted";

    public const string SegmentCreated = "segment_created";
    public const string SegmentEdited = "segment_edited";
    public const string SegmentDeleted = "segment_deleted";

    public const string CodeCreated = "code_created";
    public const string OfferGiven = "offer_given";
    public const string OfferRevoked = "offer_revoked";
    public const string ShopperBlocked = "shopper_blocked";
    public const string ShopperUnblocked = "shopper_unblocked";
}
