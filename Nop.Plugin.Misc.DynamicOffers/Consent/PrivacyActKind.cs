namespace Nop.Plugin.Misc.DynamicOffers.Consent;

public static class PrivacyActKind
{
    /// <summary>The shopper withdrew the consent or asked for it on our page.</summary>
    public const string ErasedOnRequest = "erased_on_request";

    /// <summary>The owner did it in the admin, for a shopper who asked for it there.</summary>
    public const string ErasedByOwner = "erased_by_owner";

    /// <summary>The host deleted the customer for good.</summary>
    public const string ErasedWithCustomer = "erased_with_customer";

    /// <summary>Nothing was seen of the shopper for the whole period.</summary>
    public const string ErasedAfterPeriod = "erased_after_period";

    public const string SignalsExpired = "signals_expired";

    /// <summary>Records of decisions deleted: kept for the whole period of single acts.</summary>
    public const string DecisionsExpired = "decisions_expired";

    /// <summary>Recommendations deleted that were accepted so long ago.</summary>
    public const string ReferralsExpired = "referrals_expired";

    /// <summary>Messages to the owner's gateway deleted, taken or not.</summary>
    public const string MessagesExpired = "messages_expired";
}
