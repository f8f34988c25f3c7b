using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class ActivityStore : IActivityStore
{
    private readonly IRepository<Activity> _activities;

    public ActivityStore(IRepository<Activity> activities)
    {
        _activities = activities;
    }

    public async Task<Activity?> FindAsync(int shopperId)
    {
        return await _activities.Table.FirstOrDefaultAsync(activity => activity.ShopperId == shopperId);
    }

    public async Task SaveAsync(IReadOnlyCollection<Activity> activities)
    {
        if (activities.Count == 0)
        {
            return;
        }

        var shopperIds = activities.Select(activity => activity.ShopperId).ToList();
        var stored = await _activities.Table
            .Where(activity => shopperIds.Contains(activity.ShopperId))
            .ToDictionaryAsync(activity => activity.ShopperId);

        foreach (var activity in activities)
        {
            activity.Id = stored.TryGetValue(activity.ShopperId, out var known) ? known.Id : 0;
        }

        await _activities.UpdateAsync(activities.Where(activity => activity.Id != 0).ToList(), publishEvent: false);
        await _activities.InsertAsync(activities.Where(activity => activity.Id == 0).ToList(), publishEvent: false);
    }
}
