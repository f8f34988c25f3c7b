using Nop.Core;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Consent;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class PrivacyActStore(IRepository<PrivacyAct> acts) : IPrivacyActStore
{
    public Task InsertAsync(PrivacyAct act) => acts.InsertAsync(act, publishEvent: false);

    public async Task<IReadOnlyList<PrivacyAct>> GetOpenAsync(int limit) =>
        await acts.Table.Where(act => act.DoneOnUtc == null).OrderBy(act => act.Id).Take(limit).ToListAsync();

    public Task SetDoneAsync(PrivacyAct act, int count, DateTime nowUtc)
    {
        (act.CustomerId, act.Count, act.DoneOnUtc) = (0, count, nowUtc);

        return acts.UpdateAsync(act, publishEvent: false);
    }

    public Task<IPagedList<PrivacyAct>> GetAllAsync(int pageIndex, int pageSize) =>
        acts.Table.OrderByDescending(act => act.Id).ToPagedListAsync(pageIndex, pageSize);
}
