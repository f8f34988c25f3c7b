using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class SignalStore : ISignalStore
{
    private readonly IRepository<Signal> _signals;

    public SignalStore(IRepository<Signal> signals)
    {
        _signals = signals;
    }

    public async Task AppendAsync(IReadOnlyCollection<Signal> signals)
    {
        await _signals.InsertAsync(signals.ToList(), publishEvent: false);
    }
}
