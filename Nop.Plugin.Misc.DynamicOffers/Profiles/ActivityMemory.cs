using System.Collections.Concurrent;

namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>The activity of the shoppers this node saw lately. Bounded; who was not seen longest is dropped once saved.</summary>
public class ActivityMemory
{
    private const int Capacity = 50_000;

    private readonly ConcurrentDictionary<int, LiveActivity> _activities = new();

    public LiveActivity? Find(int shopperId)
    {
        return _activities.GetValueOrDefault(shopperId);
    }

    public LiveActivity Keep(LiveActivity activity)
    {
        return _activities.GetOrAdd(activity.ShopperId, activity);
    }

    public void Forget(int shopperId)
    {
        _activities.TryRemove(shopperId, out _);
    }

    /// <summary>What changed since the last call. The caller saves it; afterwards the memory is brought back to its bound.</summary>
    public IReadOnlyList<Activity> TakeDirty()
    {
        var dirty = _activities.Values
            .Select(activity => activity.TakeDirty())
            .OfType<Activity>()
            .ToList();

        if (_activities.Count > Capacity)
        {
            foreach (var activity in _activities.Values.OrderBy(activity => activity.LastSeenOnUtc).Take(_activities.Count - Capacity).ToList())
            {
                Forget(activity.ShopperId);
            }
        }

        return dirty;
    }
}
