using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class OrderReport(IRepository<Grant> grants, IRepository<LedgerEntry> ledger, IRepository<CampaignVersion> versions) : IOrderReport
{
    public async Task<IReadOnlyList<OrderOffer>> GetAsync(int orderId)
    {
        // The grant knows the order that holds it, the ledger also those that gave it back; of an order there are few lines.
        var held = await grants.Table.Where(grant => grant.OrderId == orderId).Select(grant => grant.Id).ToListAsync();
        var moved = await ledger.Table.Where(entry => entry.OrderId == orderId).Select(entry => entry.GrantId).ToListAsync();
        var ids = held.Union(moved).ToList();
        if (ids.Count == 0)
            return [];

        var used = await grants.Table.Where(grant => ids.Contains(grant.Id)).OrderBy(grant => grant.Id).ToListAsync();
        var entries = await ledger.Table.Where(entry => ids.Contains(entry.GrantId)).OrderBy(entry => entry.Id).ToListAsync();
        var versionIds = used.Select(grant => grant.CampaignVersionId).ToList();
        var numbers = await versions.Table.Where(version => versionIds.Contains(version.Id)).ToDictionaryAsync(version => version.Id, version => version.Number);

        return used.Select(grant =>
        {
            var own = entries.Where(entry => entry.GrantId == grant.Id).ToList();

            return new OrderOffer(
                grant,
                numbers.GetValueOrDefault(grant.CampaignVersionId),
                own.Where(entry => entry.OrderId == orderId && entry.Kind is LedgerKind.Redeemed or LedgerKind.GivenBack).Sum(entry => entry.Amount),
                own.Select(entry => new LedgerLine(entry.Kind, entry.Amount, entry.CreatedOnUtc)).ToList());
        }).ToList();
    }
}
