namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

public enum GrantState
{
    /// <summary>In the wallet; usable until it expires.</summary>
    Issued = 10,

    /// <summary>Held for an order that is being placed.</summary>
    Reserved = 20,

    /// <summary>Used by the order named on it.</summary>
    Redeemed = 30,

    Expired = 40,

    Revoked = 50
}
