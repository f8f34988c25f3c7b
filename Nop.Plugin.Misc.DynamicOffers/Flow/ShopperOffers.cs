using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>What the pages show to the current visitor.</summary>
/// <param name="Enabled">False shows nothing at all.</param>
/// <param name="AskConsent">The visitor has not answered yet.</param>
/// <param name="Consented">The visitor said yes.</param>
/// <param name="Usable">The grant that this request's totals use, or null; to somebody of whom nothing may be known, a standing one.</param>
/// <param name="Open">Everything open in the wallet, the usable one included.</param>
public sealed record ShopperOffers(bool Enabled, bool AskConsent, bool Consented, Grant? Usable, IReadOnlyList<Grant> Open)
{
    /// <summary>For how long a shopper who closed an offer is left in peace; the script keeps to the same.</summary>
    public static readonly TimeSpan DismissedFor = TimeSpan.FromDays(7);

    /// <summary>What is said, or open, to the visitor without anything off.</summary>
    public IReadOnlyList<Grant> Nudges { get; init; } = [];

    /// <summary>What holds of the usable ones is on the subtotal, so that every product has a price with it.</summary>
    public bool HasPrices { get; init; }

    /// <summary>Offers are not put before the shopper, who closed one lately; where they are looked for they show.</summary>
    public bool IsDismissed { get; init; }

    /// <summary>Has an account, and has not allowed mails.</summary>
    public bool CanAllowMail { get; init; }

    public static readonly ShopperOffers Off = new(false, false, false, null, []);
}
