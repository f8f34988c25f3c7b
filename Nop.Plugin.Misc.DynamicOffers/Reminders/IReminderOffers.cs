using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>What a due reminder asks of the stages before it.</summary>
public interface IReminderOffers
{
    /// <summary>The offer that is open for the absent shopper, or a new one where the caps allow it; null where there is none to give.</summary>
    Task<Grant?> GrantAsync(int shopperId, Customer customer, int storeId);

    /// <summary>The last sign of the shopper in the shop; the lowest date where there is none.</summary>
    Task<DateTime> GetLastSeenAsync(int shopperId);

    /// <summary>Whether the absent shopper meets the conditions now. What is not known is not met.</summary>
    Task<bool> MeetsAsync(IReadOnlyList<ConditionTerms> conditions, int shopperId, Customer customer, int storeId);

    /// <summary>The grant, as deep as the steps of the sequence up to this one make it; itself where it is so already, or where it is held for an order.</summary>
    /// <param name="step">Counted from 1.</param>
    Task<Grant> RaiseAsync(Grant grant, CampaignTerms terms, int step);
}
