using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Signal to profile: updates this node's memory in the request and leaves the writing to <see cref="SignalWriter"/>.</summary>
public class SignalIntake : ISignalSink
{
    private readonly CurrentShopper _currentShopper;
    private readonly ActivityMemory _activityMemory;
    private readonly SignalQueue _queue;
    private readonly IStoreContext _storeContext;
    private readonly TimeProvider _timeProvider;

    public SignalIntake(
        CurrentShopper currentShopper,
        ActivityMemory activityMemory,
        SignalQueue queue,
        IStoreContext storeContext,
        TimeProvider timeProvider)
    {
        _currentShopper = currentShopper;
        _activityMemory = activityMemory;
        _queue = queue;
        _storeContext = storeContext;
        _timeProvider = timeProvider;
    }

    public void Accept(string kind, int subjectId)
    {
        if (_currentShopper.Value is not { } shopper)
        {
            return;
        }

        var nowUtc = _timeProvider.GetUtcNow().UtcDateTime;
        if (_activityMemory.Find(shopper.Id) is { } activity)
        {
            if (kind == SignalKind.ProductViewed)
            {
                activity.ProductViewed(nowUtc);
            }
            else
            {
                activity.Changed(nowUtc);
            }
        }

        _queue.Enqueue(new Signal
        {
            ShopperId = shopper.Id,
            CustomerId = shopper.CustomerId,
            StoreId = _storeContext.GetCurrentStore().Id,
            Kind = kind,
            SubjectId = subjectId,
            OccurredOnUtc = nowUtc
        });
    }
}
