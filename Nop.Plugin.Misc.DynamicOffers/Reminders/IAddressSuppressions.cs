namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>Addresses that no mail of ours goes to any more: they bounced, or their owners complained.</summary>
public interface IAddressSuppressions
{
    Task<bool> IsSuppressedAsync(string email);
}
