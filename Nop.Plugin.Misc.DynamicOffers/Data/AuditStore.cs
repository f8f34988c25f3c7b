using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class AuditStore(IRepository<Grant> grants, IRepository<LedgerEntry> entries, IRepository<DailyBudget> days, BudgetStore budgets) : IAuditStore
{
    public async Task<IReadOnlyList<Grant>> GetMovedAsync(DateTime sinceUtc, DateTime nowUtc, int afterId, int count) =>
        await grants.Table
            .Where(grant => grant.Id > afterId && grant.StateId != (int)GrantState.Preparing
                && (grant.IssuedOnUtc >= sinceUtc || grant.ReservedOnUtc >= sinceUtc || (grant.ExpiresOnUtc >= sinceUtc && grant.ExpiresOnUtc <= nowUtc)))
            .OrderBy(grant => grant.Id)
            .Take(count)
            .ToListAsync();

    public async Task<ILookup<int, LedgerEntry>> GetEntriesAsync(IReadOnlyCollection<int> grantIds)
    {
        var own = await entries.Table.Where(entry => grantIds.Contains(entry.GrantId)).OrderBy(entry => entry.Id).ToListAsync();

        return own.ToLookup(entry => entry.GrantId);
    }

    public Task AppendAsync(LedgerEntry entry) => entries.InsertAsync(entry, publishEvent: false);

    public async Task<IReadOnlyList<DailyBudget>> GetDaysAsync(DateTime sinceDayUtc) =>
        await days.Table.Where(day => day.DayUtc >= sinceDayUtc).OrderBy(day => day.Id).ToListAsync();

    // Added up here: one of the demo's databases cannot add decimals exactly.
    public async Task<decimal> GetHeldAsync(int storeId, DateTime dayUtc)
    {
        var amounts = await grants.Table
            .Where(grant => (grant.StateId == (int)GrantState.Reserved || grant.StateId == (int)GrantState.Redeemed) && grant.BudgetDayUtc == dayUtc && grant.StoreId == storeId)
            .Select(grant => grant.Amount)
            .ToListAsync();

        return amounts.Sum();
    }

    public Task<bool> TrySetSpentAsync(DailyBudget day, decimal spent) => budgets.TrySetAsync(day, spent);
}
