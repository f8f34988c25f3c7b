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
    /// <summary>What is said, or open, to the visitor without anything off.</summary>
    public IReadOnlyList<Grant> Nudges { get; init; } = [];

    public static readonly ShopperOffers Off = new(false, false, false, null, []);
}
