using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>When a cart's reminder is due. Pure.</summary>
public static class ReminderPlanner
{
    /// <summary>Nobody is reminded twice within this time.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromDays(7);

    public static DateTime DueOn(DateTime lastSignUtc, Caps caps)
    {
        return lastSignUtc + caps.ReminderDelay;
    }

    public static bool IsTooSoon(DateTime? lastQueuedOnUtc, DateTime nowUtc)
    {
        return lastQueuedOnUtc > nowUtc - Pause;
    }

    /// <summary>A mail goes to the address of an account only: an address typed at a checkout is nobody's proof of being its owner.</summary>
    public static bool CanBeMailed(Customer customer)
    {
        return customer is { Active: true, Deleted: false } && !string.IsNullOrWhiteSpace(customer.Email);
    }
}
