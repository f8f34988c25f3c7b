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
