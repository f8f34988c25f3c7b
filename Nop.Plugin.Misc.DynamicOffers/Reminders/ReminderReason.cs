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
    public const string OfferRevoked = "offer_revoked";
    public const string ShopperBlocked = "shopper_blocked";
}
