namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>Why a reminder was not sent, as stored codes.</summary>
public static class ReminderReason
{
    public const string Ordered = "ordered";
    public const string EmptyCart = "empty_cart";
    public const string NoAddress = "no_address";
    public const string NoOffer = "no_offer";
    public const string NoTemplate = "no_template";
    public const string RemindedLately = "reminded_lately";
    public const string ConsentWithdrawn = "consent_withdrawn";
    public const string OfferUsed = "offer_used";
    public const string OfferExpired = "offer_expired";
    public const string OutOfStock = "out_of_stock";
    public const string Suppressed = "suppressed";
    public const string CampaignCovers = "campaign_covers";
    public const string AnotherReminds = "another_reminds";
    public const string CampaignEnded = "campaign_ended";
    public const string ConditionNotMet = "condition_not_met";
    public const string NoLink = "no_link";
    public const string NoChannel = "no_channel";
    public const string FailedTooOften = "failed_too_often";
    public const string OfferRevoked = "offer_revoked";
    public const string ShopperBlocked = "shopper_blocked";

    public static readonly IReadOnlyList<string> All =
    [
        Ordered, EmptyCart, NoAddress, NoOffer, NoTemplate, RemindedLately, ConsentWithdrawn, OfferUsed, OfferExpired, OutOfStock, Suppressed, CampaignCovers, AnotherReminds, CampaignEnded,
        ConditionNotMet, NoLink, NoChannel, FailedTooOften, OfferRevoked, ShopperBlocked
    ];
}
