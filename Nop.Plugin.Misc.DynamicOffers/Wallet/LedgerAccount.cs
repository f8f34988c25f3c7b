namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

/// <summary>
/// Where a grant can be. Every ledger entry takes it out of one account and puts it into another, and what a grant has in them always adds up to nothing: one
/// taken from the campaign, one where it is now.
/// </summary>
public enum LedgerAccount
{
    /// <summary>Where all come from.</summary>
    Campaign,

    Wallet,

    /// <summary>Reserved for an order that is being placed.</summary>
    Till,

    Order,

    /// <summary>Run out or revoked.</summary>
    Ended
}

/// <summary>What the kinds of entries move.</summary>
public static class LedgerAccounts
{
    /// <summary>From where to where; null for an entry that moves money only.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of <see cref="LedgerKind"/>.</exception>
    public static (LedgerAccount From, LedgerAccount To)? Of(string kind) => kind switch
    {
        LedgerKind.Issued or LedgerKind.GivenByHand => (LedgerAccount.Campaign, LedgerAccount.Wallet),
        LedgerKind.Reserved => (LedgerAccount.Wallet, LedgerAccount.Till),
        LedgerKind.Released => (LedgerAccount.Till, LedgerAccount.Wallet),
        LedgerKind.Redeemed => (LedgerAccount.Till, LedgerAccount.Order),
        LedgerKind.GivenBack => (LedgerAccount.Order, LedgerAccount.Wallet),
        LedgerKind.Expired or LedgerKind.Revoked => (LedgerAccount.Wallet, LedgerAccount.Ended),
        LedgerKind.Corrected => null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No kind of ledger entry.")
    };

    /// <summary>Where a grant of this state must be.</summary>
    public static LedgerAccount Of(GrantState state) => state switch
    {
        GrantState.Issued => LedgerAccount.Wallet,
        GrantState.Reserved => LedgerAccount.Till,
        GrantState.Redeemed => LedgerAccount.Order,
        GrantState.Expired or GrantState.Revoked => LedgerAccount.Ended,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not given, and so in no account.")
    };

    /// <summary>What an entry moves out of the day's budget; negative where it comes back. A redemption only says what the money is for.</summary>
    public static decimal MoneyOf(LedgerEntry entry) => entry.Kind == LedgerKind.Redeemed ? 0m : entry.Amount;
}
