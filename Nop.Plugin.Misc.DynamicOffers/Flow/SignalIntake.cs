using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Signal to profile: updates this node's memory in the request and leaves the writing to <see cref="SignalWriter"/>.</summary>
public class SignalIntake(
    CurrentShopper currentShopper,
    CurrentNode node,
    ProfileMemory profiles,
    SignalQueue queue,
    SignalKinds kinds,
    IStoreContext storeContext,
    TimeProvider timeProvider) : ISignalSink
{
    public void Accept(string kind, int subjectId = 0, int sourceId = 0, decimal value = 0m)
    {
        EnsureKnown(kind);
        if (currentShopper.Value is not { } shopper || node.Id == 0)
            return;

        // Each address of an order is inserted anew, with the country that is known already.
        var profile = profiles.Find(shopper.Id);
        if (kind == SignalKind.CountryChanged && profile?.Read(state => state.CountryId) == subjectId)
            return;

        var signal = Signal(shopper.Id, shopper.CustomerId, storeContext.GetCurrentStore().Id, kind, subjectId, sourceId, value);
        if (queue.Enqueue(signal))
            profile?.Apply(signal);
    }

    public void AcceptOf(int customerId, int storeId, string kind, int subjectId = 0, int sourceId = 0, decimal value = 0m)
    {
        EnsureKnown(kind);
        if (currentShopper.Value is { } shopper && shopper.CustomerId == customerId)
            Accept(kind, subjectId, sourceId, value);
        else if (node.Id != 0)
            queue.Enqueue(Signal(shopperId: 0, customerId, storeId, kind, subjectId, sourceId, value));
    }

    private void EnsureKnown(string kind)
    {
        if (!kinds.Contains(kind))
            throw new ArgumentException($"There is no kind of signal '{kind}'. A plugin that brings one has an {nameof(ISignalKind)} for it.", nameof(kind));
    }

    private Signal Signal(int shopperId, int customerId, int storeId, string kind, int subjectId, int sourceId, decimal value) => new()
    {
        ShopperId = shopperId,
        CustomerId = customerId,
        StoreId = storeId,
        Kind = kind,
        SubjectId = subjectId,
        SourceId = sourceId,
        Value = value,
        OccurredOnUtc = timeProvider.GetUtcNow().UtcDateTime
    };
}
