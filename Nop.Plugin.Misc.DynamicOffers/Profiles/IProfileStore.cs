namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

public interface IProfileStore
{
    Task<StoredProfile?> FindAsync(int shopperId);

    /// <summary>Inserts for version 0, updates otherwise; false where the row is not of version <paramref name="basedOn"/> any more.</summary>
    Task<bool> TrySaveAsync(int shopperId, int basedOn, byte[] state, DateTime lastSeenOnUtc);

    /// <summary>
    /// Updates many in one statement; false where a row is not of the version it is based on any more, which then is as it was while the others are saved.
    /// </summary>
    /// <param name="lastSeenOnUtc">The latest of them: they are all of about the same time.</param>
    Task<bool> TrySaveAllAsync(IReadOnlyCollection<UnsavedProfile> profiles, DateTime lastSeenOnUtc);

    /// <summary>Shoppers who have a profile, by id, rising.</summary>
    /// <param name="after">Only those with a greater id.</param>
    Task<IReadOnlyList<int>> GetShoppersAsync(int after, int most);

    /// <summary>The shoppers whose profiles were made last.</summary>
    Task<IReadOnlyList<int>> GetNewestShoppersAsync(int most);

    Task DeleteAsync(int shopperId);
}
