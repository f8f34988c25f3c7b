using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class LimitStore(IRepository<LimitCounter> counters, IRepository<Grant> grants, Statements statements) : ILimitStore
{
    private const decimal Unit = 10_000m;

    private static readonly int[] Counted = [(int)GrantState.Preparing, (int)GrantState.Issued, (int)GrantState.Reserved, (int)GrantState.Redeemed];

    public async Task<bool> TryTakeAsync(CampaignLimit limit, int pieces, decimal money)
    {
        if (await TryAddAsync(limit, pieces, money))
            return true;

        // Refused, or among the first to ask: another one may have made the row between the two statements.
        await EnsureAsync(limit.Scope);

        return await TryAddAsync(limit, pieces, money);
    }

    public async Task<bool> HasRoomAsync(CampaignLimit limit, int pieces, decimal money)
    {
        // One that nobody asked yet has no row.
        var counter = await counters.Table.FirstOrDefaultAsync(row => row.Scope == limit.Scope) ?? new LimitCounter();

        return counter.Pieces + pieces <= (limit.Pieces ?? int.MaxValue) && (limit.Money is not { } most || counter.Money + ToUnits(money) <= ToUnits(most));
    }

    public async Task RecountAsync(CampaignLimit limit, int exceptGrantId)
    {
        if (await counters.Table.FirstOrDefaultAsync(row => row.Scope == limit.Scope) is not { } counter)
            return;

        // Read after the version: whoever takes from the counter from here on raises it, and whoever took before has a grant that is read.
        var given = await grants.Table
            .Where(grant => grant.CampaignId == limit.CampaignId && Counted.Contains(grant.StateId) && grant.Id != exceptGrantId)
            .Where(grant => limit.FromUtc == null || (grant.IssuedOnUtc >= limit.FromUtc && grant.IssuedOnUtc < limit.ToUtc))
            .GroupBy(grant => grant.Liability)
            .Select(same => new { Liability = same.Key, Count = same.Count() })
            .ToListAsync();

        await statements.ExecuteAsync(
            $"UPDATE [{TableNames.LimitCounter}] SET [Pieces] = @pieces, [Money] = @money, [Version] = [Version] + 1 WHERE [Id] = @id AND [Version] = @version",
            ("id", counter.Id),
            ("version", counter.Version),
            ("pieces", given.Sum(same => (long)same.Count)),
            ("money", ToUnits(given.Sum(same => same.Liability * same.Count))));
    }

    private async Task<bool> TryAddAsync(CampaignLimit limit, int pieces, decimal money) =>
        await statements.ExecuteAsync(
            $"""
            UPDATE [{TableNames.LimitCounter}]
            SET [Pieces] = [Pieces] + @pieces, [Money] = [Money] + @money, [Version] = [Version] + 1
            WHERE [Scope] = @scope AND [Pieces] <= @mostPieces AND [Money] <= @mostMoney
            """,
            ("scope", limit.Scope),
            ("pieces", (long)pieces),
            ("money", ToUnits(money)),
            ("mostPieces", (limit.Pieces ?? int.MaxValue) - (long)pieces),
            ("mostMoney", (limit.Money is { } most ? ToUnits(most) : long.MaxValue) - ToUnits(money))) == 1;

    private async Task EnsureAsync(string scope)
    {
        if (await counters.Table.AnyAsync(row => row.Scope == scope))
            return;

        try
        {
            await counters.InsertAsync(new LimitCounter { Scope = scope }, publishEvent: false);
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // Another request was first with this counter's row; anything else is a fault of its own.
            if (!await counters.Table.AnyAsync(row => row.Scope == scope))
                throw;
        }
    }

    // Upwards, so that what is counted is never less than what is taken off.
    private static long ToUnits(decimal money) => (long)decimal.Ceiling(money * Unit);
}
