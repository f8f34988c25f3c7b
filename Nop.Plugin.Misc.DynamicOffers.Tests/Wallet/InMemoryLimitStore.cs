using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;

/// <summary>Behaves as the real store does, by the same contract: <see cref="CampaignIssuingContract"/>.</summary>
internal sealed class InMemoryLimitStore(InMemoryGrantStore grants) : ILimitStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Pieces, decimal Money)> _counters = [];

    public Task<bool> TryTakeAsync(CampaignLimit limit, int pieces, decimal money)
    {
        lock (_lock)
        {
            var counter = _counters.GetValueOrDefault(limit.Scope);
            if (counter.Pieces + pieces > (limit.Pieces ?? int.MaxValue) || counter.Money + money > (limit.Money ?? decimal.MaxValue))
                return Task.FromResult(false);

            _counters[limit.Scope] = (counter.Pieces + pieces, counter.Money + money);

            return Task.FromResult(true);
        }
    }

    public Task<bool> HasRoomAsync(CampaignLimit limit, int pieces, decimal money)
    {
        lock (_lock)
        {
            var counter = _counters.GetValueOrDefault(limit.Scope);

            return Task.FromResult(counter.Pieces + pieces <= (limit.Pieces ?? int.MaxValue) && counter.Money + money <= (limit.Money ?? decimal.MaxValue));
        }
    }

    public Task RecountAsync(CampaignLimit limit, int exceptGrantId)
    {
        lock (_lock)
        {
            var given = grants.Grants.Where(grant => grant.CampaignId == limit.CampaignId
                && grant.Id != exceptGrantId
                && grant.State is GrantState.Preparing or GrantState.Issued or GrantState.Reserved or GrantState.Redeemed
                && (limit.FromUtc == null || (grant.IssuedOnUtc >= limit.FromUtc && grant.IssuedOnUtc < limit.ToUtc)));
            _counters[limit.Scope] = (given.Count, given.Sum(grant => grant.Liability));
        }

        return Task.CompletedTask;
    }
}
