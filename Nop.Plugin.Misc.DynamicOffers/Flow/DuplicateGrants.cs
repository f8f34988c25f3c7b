using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Where a visitor turns out to be a shopper who had a tier's offer before, the earlier one counts and the open later one ends.</summary>
public class DuplicateGrants
{
    private readonly IGrantStore _grantStore;
    private readonly GrantLedger _ledger;

    public DuplicateGrants(IGrantStore grantStore, GrantLedger ledger)
    {
        _grantStore = grantStore;
        _ledger = ledger;
    }

    public async Task RevokeAsync(int customerId)
    {
        var grants = await _grantStore.GetAllAsync(customerId);
        var later = grants
            .Where(grant => grant.EndReason != ReasonCode.GivenBefore)
            .GroupBy(grant => grant.Tier)
            .SelectMany(tier => tier.OrderBy(grant => grant.IssuedOnUtc).ThenBy(grant => grant.Id).Skip(1));

        foreach (var grant in later)
        {
            await _ledger.RevokeAsync(grant, ReasonCode.GivenBefore);
        }
    }
}
