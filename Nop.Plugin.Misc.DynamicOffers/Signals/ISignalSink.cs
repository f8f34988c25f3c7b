namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>Takes a signal of the current shopper on the request thread: no I/O, no waiting, no exception.</summary>
public interface ISignalSink
{
    /// <summary>Does nothing where the shopper of this request has not said yes.</summary>
    void Accept(string kind, int subjectId);
}
