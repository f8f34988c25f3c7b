namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

/// <summary>What may happen to a grant, as stored codes.</summary>
public static class LedgerKind
{
    public const string Issued = "issued";
    public const string GivenByHand = "given_by_hand";
    public const string Reserved = "reserved";
    public const string Released = "released";

    /// <summary>The order got off more or less than was reserved for it: the budget's money only.</summary>
    public const string Corrected = "corrected";
    public const string Redeemed = "redeemed";
    public const string GivenBack = "given_back";
    public const string Expired = "expired";
    public const string Revoked = "revoked";
}
