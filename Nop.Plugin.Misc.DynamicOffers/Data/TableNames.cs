using Nop.Data.Mapping;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

/// <summary>Our tables carry our prefix, so that no other plugin's are met.</summary>
public class TableNames : INameCompatibility
{
    public const string Shopper = "DynamicOffers_Shopper";
    public const string Signal = "DynamicOffers_Signal";
    public const string Activity = "DynamicOffers_Activity";
    public const string Grant = "DynamicOffers_Grant";
    public const string LedgerEntry = "DynamicOffers_LedgerEntry";
    public const string DailyBudget = "DynamicOffers_DailyBudget";
    public const string Carrier = "DynamicOffers_Carrier";
    public const string Reminder = "DynamicOffers_Reminder";

    Dictionary<Type, string> INameCompatibility.TableNames => new()
    {
        [typeof(Shopper)] = Shopper,
        [typeof(Signal)] = Signal,
        [typeof(Activity)] = Activity,
        [typeof(Grant)] = Grant,
        [typeof(LedgerEntry)] = LedgerEntry,
        [typeof(DailyBudget)] = DailyBudget,
        [typeof(Carrier)] = Carrier,
        [typeof(Reminder)] = Reminder
    };

    public Dictionary<(Type, string), string> ColumnName => [];
}
