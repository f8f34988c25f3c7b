using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Consent;

public interface IPrivacyActStore
{
    Task InsertAsync(PrivacyAct act);

    Task<IReadOnlyList<PrivacyAct>> GetOpenAsync(int limit);

    Task SetDoneAsync(PrivacyAct act, int count, DateTime nowUtc);

    /// <summary>Newest first.</summary>
    Task<IPagedList<PrivacyAct>> GetAllAsync(int pageIndex, int pageSize);
}
