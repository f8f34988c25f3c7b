using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

/// <summary>What the offers of one store took off the orders of one day, reserved amounts included.</summary>
public class DailyBudget : BaseEntity
{
    public int StoreId { get; set; }

    public DateTime DayUtc { get; set; }

    public decimal Spent { get; set; }

    /// <summary>Raised with every change; a change that read an older one is refused and tried again.</summary>
    public int Version { get; set; }
}
