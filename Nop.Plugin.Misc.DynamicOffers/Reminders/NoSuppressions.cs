namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>Of a shop that keeps no list.</summary>
public class NoSuppressions : IAddressSuppressions
{
    public Task<bool> IsSuppressedAsync(string email) => Task.FromResult(false);
}
