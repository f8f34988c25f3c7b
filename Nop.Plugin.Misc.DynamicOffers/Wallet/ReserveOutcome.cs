namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

public enum ReserveOutcome
{
    Reserved,

    /// <summary>Expired, used or held by another order meanwhile.</summary>
    NotUsable,

    /// <summary>The day has too little left; the grant stays in the wallet for tomorrow.</summary>
    BudgetUsedUp
}
