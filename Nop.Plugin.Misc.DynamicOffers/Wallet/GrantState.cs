namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

public enum GrantState
{
    /// <summary>Not given yet: its campaign's limits are being asked. One that stays so belongs to a process that died.</summary>
    Preparing = 5,

    /// <summary>In the wallet; usable until it expires.</summary>
    Issued = 10,

    /// <summary>Held for an order that is being placed.</summary>
    Reserved = 20,

    /// <summary>Used by the order named on it.</summary>
    Redeemed = 30,

    Expired = 40,

    Revoked = 50
}
