using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Measurement;

/// <summary>What offers have to do with an order.</summary>
public interface IOrderReport
{
    /// <summary>The offers that the order uses or used, in the order in which they were given; empty where there is none.</summary>
    Task<IReadOnlyList<OrderOffer>> GetAsync(int orderId);
}

/// <param name="VersionNumber">Of the campaign's terms, as its owner counts them; 0 for the journey of the settings.</param>
/// <param name="TakenOff">What the order has off by it now; 0 once it was given back.</param>
/// <param name="Lines">All that the ledger holds of the grant, oldest first.</param>
public sealed record OrderOffer(Grant Grant, int VersionNumber, decimal TakenOff, IReadOnlyList<LedgerLine> Lines);

/// <param name="Kind">A code of the ledger.</param>
/// <param name="Amount">What it moved; negative where money came back.</param>
public sealed record LedgerLine(string Kind, decimal Amount, DateTime CreatedOnUtc);
