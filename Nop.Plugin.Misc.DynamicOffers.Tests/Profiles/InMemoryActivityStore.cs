using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;

internal sealed class InMemoryActivityStore : IActivityStore
{
    public Rows<Activity> Activities { get; } = new();

    public Task<Activity?> FindAsync(int shopperId)
    {
        return Task.FromResult(Activities.Where(activity => activity.ShopperId == shopperId).SingleOrDefault());
    }

    public Task SaveAsync(IReadOnlyCollection<Activity> activities)
    {
        foreach (var activity in activities)
        {
            Activities.Delete(stored => stored.ShopperId == activity.ShopperId);
            Activities.TryInsert(activity);
        }

        return Task.CompletedTask;
    }
}
