namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>Why an address is not written to, as stored codes. Each has a text under the same name in the locale resources.</summary>
public static class SuppressionReason
{
    /// <summary>It does not exist, or takes no mail.</summary>
    public const string Bounced = "bounced";

    /// <summary>Whoever reads it called a mail unwanted.</summary>
    public const string Complained = "complained";

    /// <summary>The owner says so.</summary>
    public const string ByOwner = "by_owner";

    /// <summary>The code for a word that providers of mail use; what is not known is the owner's word.</summary>
    public static string Of(string? word) => word?.Trim().ToLowerInvariant() switch
    {
        "bounce" or "bounced" or "hard_bounce" or "hardbounce" or "hard" or "invalid" => Bounced,
        "complaint" or "complained" or "spam" or "spamreport" or "spam_complaint" or "abuse" => Complained,
        _ => ByOwner
    };
}
