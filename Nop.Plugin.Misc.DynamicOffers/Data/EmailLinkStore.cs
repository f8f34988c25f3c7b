using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Consent;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class EmailLinkStore(IRepository<EmailLink> links) : IEmailLinkStore
{
    public async Task LinkAsync(int shopperId, string emailHash, DateTime nowUtc)
    {
        if (await links.Table.AnyAsync(link => link.ShopperId == shopperId && link.EmailHash == emailHash))
            return;

        await links.InsertAsync(new EmailLink { ShopperId = shopperId, EmailHash = emailHash, TypedOnUtc = nowUtc }, publishEvent: false);
    }

    public async Task ProveAsync(int shopperId, string emailHash, DateTime nowUtc)
    {
        await LinkAsync(shopperId, emailHash, nowUtc);
        var typed = await links.Table.Where(link => link.ShopperId == shopperId && link.EmailHash == emailHash && link.ProvenOnUtc == null).ToListAsync();
        foreach (var link in typed)
        {
            link.ProvenOnUtc = nowUtc;
            await links.UpdateAsync(link, publishEvent: false);
        }
    }

    public async Task<DateTime?> GetProvenOnAsync(int shopperId) =>
        await links.Table.Where(link => link.ShopperId == shopperId && link.ProvenOnUtc != null).MinAsync(link => link.ProvenOnUtc);

    public async Task<IReadOnlySet<string>> GetHashesAsync(IReadOnlyCollection<int> shopperIds) =>
        (await links.Table.Where(link => shopperIds.Contains(link.ShopperId)).Select(link => link.EmailHash).ToListAsync()).ToHashSet();

    public async Task<IReadOnlyList<int>> GetShoppersAsync(IReadOnlyCollection<string> emailHashes) => emailHashes.Count == 0
        ? []
        : await links.Table.Where(link => emailHashes.Contains(link.EmailHash)).Select(link => link.ShopperId).Distinct().ToListAsync();

    public async Task<IReadOnlyList<int>> GetLinkedAsync(int shopperId)
    {
        var linked =
            from own in links.Table
            join other in links.Table on own.EmailHash equals other.EmailHash
            where own.ShopperId == shopperId && other.ShopperId != shopperId
            select other.ShopperId;

        return (await linked.ToListAsync()).Distinct().ToList();
    }
}
