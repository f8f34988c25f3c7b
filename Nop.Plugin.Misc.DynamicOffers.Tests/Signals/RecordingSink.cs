using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Signals;

/// <param name="CustomerId">Null for the current shopper.</param>
internal sealed record AcceptedSignal(string Kind, int SubjectId = 0, int SourceId = 0, decimal Value = 0m, int? CustomerId = null, int StoreId = 0);

internal sealed class RecordingSink : ISignalSink
{
    public List<AcceptedSignal> Accepted { get; } = [];

    public void Accept(string kind, int subjectId = 0, int sourceId = 0, decimal value = 0m) =>
        Accepted.Add(new AcceptedSignal(kind, subjectId, sourceId, value));

    public void AcceptOf(int customerId, int storeId, string kind, int subjectId = 0, int sourceId = 0, decimal value = 0m) =>
        Accepted.Add(new AcceptedSignal(kind, subjectId, sourceId, value, customerId, storeId));
}
