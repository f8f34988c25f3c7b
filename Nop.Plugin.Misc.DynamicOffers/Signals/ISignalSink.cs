namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>Takes signals on the request thread: no I/O, no waiting. What they hold, <see cref="SignalKind"/> tells.</summary>
public interface ISignalSink
{
    /// <summary>The current shopper did it. Does nothing where the shopper of this request has not said yes.</summary>
    /// <exception cref="ArgumentException">There is no such kind: neither one of ours nor an <see cref="ISignalKind"/> of another plugin.</exception>
    void Accept(string kind, int subjectId = 0, int sourceId = 0, decimal value = 0m);

    /// <summary>It is about a customer, whoever's request brings it. Whether that is a shopper who said yes is found out off the request.</summary>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    void AcceptOf(int customerId, int storeId, string kind, int subjectId = 0, int sourceId = 0, decimal value = 0m);
}
