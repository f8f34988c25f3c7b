using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Consent;

internal sealed class InMemoryPrivacyActStore : IPrivacyActStore
{
    public Rows<PrivacyAct> Acts { get; } = new();

    public Task InsertAsync(PrivacyAct act)
    {
        Acts.TryInsert(act);

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<PrivacyAct>> GetOpenAsync(int limit) =>
        Task.FromResult<IReadOnlyList<PrivacyAct>>(Acts.Where(act => act.DoneOnUtc is null).Take(limit).ToList());

    public Task SetDoneAsync(PrivacyAct act, int count, DateTime nowUtc)
    {
        (act.CustomerId, act.Count, act.DoneOnUtc) = (0, count, nowUtc);
        Acts.Save(act);

        return Task.CompletedTask;
    }

    public Task<IPagedList<PrivacyAct>> GetAllAsync(int pageIndex, int pageSize) =>
        Task.FromResult<IPagedList<PrivacyAct>>(new PagedList<PrivacyAct>(Acts.All.Reverse().ToList(), pageIndex, pageSize));
}
