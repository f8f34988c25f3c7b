namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.Acts;

/// <summary>Acts that this class knows to do, by the names of the recording.</summary>
public interface IActs
{
    IReadOnlyDictionary<string, Func<Task>> All { get; }
}
