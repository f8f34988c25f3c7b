namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

public interface IActivityStore
{
    Task<Activity?> FindAsync(int shopperId);

    /// <summary>Inserts or updates, by shopper.</summary>
    Task SaveAsync(IReadOnlyCollection<Activity> activities);
}
