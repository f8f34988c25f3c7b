using System.Collections.Concurrent;

namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>The profiles of the shoppers this node saw lately. Bounded; who was not seen longest is dropped once saved.</summary>
public class ProfileMemory(int capacity = ProfileMemory.Capacity)
{
    public const int Capacity = 50_000;

    private readonly ConcurrentDictionary<int, LiveProfile> _profiles = new();

    public int Count => _profiles.Count;

    public LiveProfile? Find(int shopperId) => _profiles.GetValueOrDefault(shopperId);

    public LiveProfile Keep(LiveProfile profile) => _profiles.GetOrAdd(profile.ShopperId, profile);

    public void Forget(int shopperId) => _profiles.TryRemove(shopperId, out _);

    /// <summary>Those with something to save.</summary>
    public IReadOnlyList<LiveProfile> GetDirty() => _profiles.Values.Where(profile => profile.IsDirty).ToList();

    /// <summary>Brings the memory back to its bound: a tenth more than is over goes, so that this is not done for each newcomer.</summary>
    public void Trim()
    {
        var over = _profiles.Count - capacity;
        if (over <= 0)
            return;

        foreach (var profile in _profiles.Values.Where(profile => !profile.IsDirty).OrderBy(profile => profile.LastSeenOnUtc).Take(over + capacity / 10).ToList())
            Forget(profile.ShopperId);
    }
}
