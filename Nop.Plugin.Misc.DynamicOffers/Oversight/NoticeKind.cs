namespace Nop.Plugin.Misc.DynamicOffers.Oversight;

/// <summary>What an owner is told of, as stored codes. Each has a text under the same name in the locale resources.</summary>
public static class NoticeKind
{
    /// <summary>A campaign has no more to give: of its number or of its budget.</summary>
    public const string CampaignUsedUp = "campaign_used_up";

    /// <summary>The budget of the day could not pay an offer in full.</summary>
    public const string DayUsedUp = "day_used_up";

    /// <summary>A discount of ours was edited and is switched off.</summary>
    public const string CarrierBroken = "carrier_broken";

    /// <summary>What holds for a shopper could not be found out, and the full price held.</summary>
    public const string FailedClosed = "failed_closed";
}
