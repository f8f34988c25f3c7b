using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Oversight;

public interface IOwnerActStore
{
    /// <summary>Longest reason that is kept.</summary>
    public const int MaximumReason = 400;

    Task InsertAsync(OwnerAct act);

    /// <summary>Newest first.</summary>
    Task<IPagedList<OwnerAct>> GetAllAsync(int pageIndex, int pageSize);
}
