namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

/// <summary>What an audit reads and puts right.</summary>
public interface IAuditStore
{
    /// <summary>Grants that were given, reserved or ran out since then, by id.</summary>
    /// <param name="afterId">Those with a greater id,</param>
    /// <param name="count">so many at most.</param>
    Task<IReadOnlyList<Grant>> GetMovedAsync(DateTime sinceUtc, DateTime nowUtc, int afterId, int count);

    /// <summary>Oldest first.</summary>
    Task<ILookup<int, LedgerEntry>> GetEntriesAsync(IReadOnlyCollection<int> grantIds);

    Task AppendAsync(LedgerEntry entry);

    Task<IReadOnlyList<DailyBudget>> GetDaysAsync(DateTime sinceDayUtc);

    /// <summary>What reserved and redeemed grants count against a day.</summary>
    Task<decimal> GetHeldAsync(int storeId, DateTime dayUtc);

    /// <summary>Sets what a day has spent; false where somebody changed it since it was read.</summary>
    Task<bool> TrySetSpentAsync(DailyBudget day, decimal spent);
}
