namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

public interface IProfileStore
{
    Task<StoredProfile?> FindAsync(int shopperId);

    /// <summary>Inserts for version 0, updates otherwise; false where the row is not of version <paramref name="basedOn"/> any more.</summary>
    Task<bool> TrySaveAsync(int shopperId, int basedOn, byte[] state, DateTime lastSeenOnUtc);

    Task DeleteAsync(int shopperId);
}
