using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;

internal sealed class InMemoryProfileStore : IProfileStore
{
    public Rows<StoredProfile> Profiles { get; } = new();

    /// <summary>How often the database was asked.</summary>
    public int Reads { get; private set; }

    /// <summary>Runs before a save is tried: what another node does at the same moment.</summary>
    public Func<Task> BeforeSave { get; set; } = () => Task.CompletedTask;

    public Task<StoredProfile?> FindAsync(int shopperId)
    {
        Reads++;

        return Task.FromResult(Profiles.Where(profile => profile.ShopperId == shopperId).SingleOrDefault());
    }

    public async Task<bool> TrySaveAsync(int shopperId, int basedOn, byte[] state, DateTime lastSeenOnUtc)
    {
        await BeforeSave();
        var text = Convert.ToBase64String(state);
        if (basedOn == 0)
        {
            return Profiles.TryInsert(
                new StoredProfile { ShopperId = shopperId, Version = 1, LastSeenOnUtc = lastSeenOnUtc, State = text },
                profile => profile.ShopperId == shopperId);
        }

        return Profiles.Update(
            profile => profile.ShopperId == shopperId && profile.Version == basedOn,
            profile => (profile.Version, profile.LastSeenOnUtc, profile.State) = (basedOn + 1, lastSeenOnUtc, text)) == 1;
    }

    public async Task<bool> TrySaveAllAsync(IReadOnlyCollection<UnsavedProfile> profiles, DateTime lastSeenOnUtc)
    {
        await BeforeSave();
        var saved = profiles.Sum(unsaved => Profiles.Update(
            profile => profile.ShopperId == unsaved.ShopperId && profile.Version == unsaved.BasedOn,
            profile => (profile.Version, profile.LastSeenOnUtc, profile.State) = (unsaved.BasedOn + 1, lastSeenOnUtc, Convert.ToBase64String(unsaved.Bytes!))));

        return saved == profiles.Count;
    }

    public Task<IReadOnlyList<int>> GetShoppersAsync(int after, int most) => Task.FromResult<IReadOnlyList<int>>(
        Profiles.All.Select(profile => profile.ShopperId).Where(id => id > after).Order().Take(most).ToList());

    public Task<IReadOnlyList<int>> GetNewestShoppersAsync(int most) => Task.FromResult<IReadOnlyList<int>>(
        Profiles.All.OrderByDescending(profile => profile.Id).Take(most).Select(profile => profile.ShopperId).ToList());

    public Task DeleteAsync(int shopperId)
    {
        Profiles.Delete(profile => profile.ShopperId == shopperId);

        return Task.CompletedTask;
    }
}
