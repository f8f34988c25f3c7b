using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>More depths would have to be active at once than a shop's totals can bear.</summary>
public class CarrierLimitException : NopException
{
    public CarrierLimitException(int needed, int limit)
        : base($"{needed} different offer depths would be active at once; the limit is {limit}.")
    {
        Needed = needed;
        Limit = limit;
    }

    public int Needed { get; }

    public int Limit { get; }
}
