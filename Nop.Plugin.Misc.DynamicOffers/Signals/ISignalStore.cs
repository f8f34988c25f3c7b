namespace Nop.Plugin.Misc.DynamicOffers.Signals;

public interface ISignalStore
{
    Task AppendAsync(IReadOnlyCollection<Signal> signals);
}
