using Nop.Core;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Oversight;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class OwnerActStore(IRepository<OwnerAct> acts) : IOwnerActStore
{
    public Task InsertAsync(OwnerAct act) => acts.InsertAsync(act, publishEvent: false);

    public Task<IPagedList<OwnerAct>> GetAllAsync(int pageIndex, int pageSize) =>
        acts.Table.OrderByDescending(act => act.Id).ToPagedListAsync(pageIndex, pageSize);
}
