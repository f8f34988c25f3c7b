namespace Nop.Plugin.Misc.DynamicOffers.Consent;

/// <summary>Which shoppers an owner keeps from offers. What they have open rests, by the statements that read and reserve it.</summary>
public interface IShopperBlocks
{
    /// <summary>When a visitor of the customer was blocked; null where none is.</summary>
    Task<DateTime?> FindAsync(int customerId);

    /// <summary>Blocks the visitor, and so the customer; false where the visitor is blocked already.</summary>
    Task<bool> TryBlockAsync(int shopperId, DateTime nowUtc);

    /// <summary>Lifts every block of the customer's visitors; false where there is none.</summary>
    Task<bool> TryUnblockAsync(int customerId);
}
