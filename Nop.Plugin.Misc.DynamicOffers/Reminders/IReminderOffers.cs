using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>Where a due reminder gets the offer it carries.</summary>
public interface IReminderOffers
{
    /// <summary>The offer that is open for the absent shopper, or a new one where the caps allow it; null where there is none to give.</summary>
    Task<Grant?> GrantAsync(int shopperId, Customer customer, int storeId);

    /// <summary>The last sign of the shopper in the shop; the lowest date where there is none.</summary>
    Task<DateTime> GetLastSeenAsync(int shopperId);
}
