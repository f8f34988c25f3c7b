using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;

/// <summary>The entries of one grant at a time, as a clean-up asks for them. Whole audits are tested on databases.</summary>
internal sealed class InMemoryAuditStore(InMemoryGrantStore grants) : IAuditStore
{
    public Task<ILookup<int, LedgerEntry>> GetEntriesAsync(IReadOnlyCollection<int> grantIds) =>
        Task.FromResult(grants.Ledger.Where(entry => grantIds.Contains(entry.GrantId)).ToLookup(entry => entry.GrantId));

    public Task AppendAsync(LedgerEntry entry) => grants.AppendAsync(entry);

    public Task<IReadOnlyList<Grant>> GetMovedAsync(DateTime sinceUtc, DateTime nowUtc, int afterId, int count) => throw new NotSupportedException();

    public Task<IReadOnlyList<DailyBudget>> GetDaysAsync(DateTime sinceDayUtc) => throw new NotSupportedException();

    public Task<decimal> GetHeldAsync(int storeId, DateTime dayUtc) => throw new NotSupportedException();

    public Task<bool> TrySetSpentAsync(DailyBudget day, decimal spent) => throw new NotSupportedException();
}
