using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>A shopper's activity: from this node's memory, or read once from the database.</summary>
public class ActivityReader
{
    private readonly ActivityMemory _memory;
    private readonly IActivityStore _store;

    public ActivityReader(ActivityMemory memory, IActivityStore store)
    {
        _memory = memory;
        _store = store;
    }

    public async Task<LiveActivity> GetAsync(int shopperId)
    {
        return _memory.Find(shopperId) ?? _memory.Keep(new LiveActivity(shopperId, await _store.FindAsync(shopperId)));
    }
}
