using System.Globalization;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

/// <summary>
/// What a day has spent. Sums are made here in decimal and written only where nobody else wrote since they were read, because one of the demo's databases
/// cannot add decimals exactly.
/// </summary>
public class BudgetStore
{
    private readonly IRepository<DailyBudget> _budgets;
    private readonly Statements _statements;
    private readonly OwnerNotices _notices;

    public BudgetStore(IRepository<DailyBudget> budgets, Statements statements, OwnerNotices notices)
    {
        _budgets = budgets;
        _statements = statements;
        _notices = notices;
    }

    public async Task<decimal> GetSpentAsync(int storeId, DateTime dayUtc)
    {
        return (await FindAsync(storeId, dayUtc))?.Spent ?? 0m;
    }

    /// <summary>Adds an amount, which may be negative; false where the day would then be over <paramref name="budget"/>.</summary>
    public async Task<bool> TrySpendAsync(int storeId, DateTime dayUtc, decimal amount, decimal budget)
    {
        while (true)
        {
            var day = await FindAsync(storeId, dayUtc) ?? await InsertAsync(storeId, dayUtc);
            if (amount > 0m && day.Spent + amount > budget)
            {
                _notices.Raise(NoticeKind.DayUsedUp, storeId.ToString(CultureInfo.InvariantCulture));

                return false;
            }

            if (await TrySetAsync(day, day.Spent + amount))
            {
                return true;
            }
        }
    }

    private async Task<DailyBudget?> FindAsync(int storeId, DateTime dayUtc)
    {
        return await _budgets.Table.FirstOrDefaultAsync(day => day.StoreId == storeId && day.DayUtc == dayUtc);
    }

    private async Task<DailyBudget> InsertAsync(int storeId, DateTime dayUtc)
    {
        var day = new DailyBudget { StoreId = storeId, DayUtc = dayUtc };
        try
        {
            await _budgets.InsertAsync(day, publishEvent: false);

            return day;
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // Another request was first with this day's row.
            if (await FindAsync(storeId, dayUtc) is { } existing)
            {
                return existing;
            }

            throw;
        }
    }

    /// <summary>False where somebody changed the day since it was read.</summary>
    public async Task<bool> TrySetAsync(DailyBudget day, decimal spent)
    {
        return await _statements.ExecuteAsync(
            $"UPDATE [{TableNames.DailyBudget}] SET [Spent] = @spent, [Version] = @next WHERE [Id] = @id AND [Version] = @version",
            ("id", day.Id),
            ("spent", spent),
            ("version", day.Version),
            ("next", day.Version + 1)) == 1;
    }
}
