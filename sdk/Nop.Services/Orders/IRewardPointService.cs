using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;

namespace Nop.Services.Orders;

public partial interface IRewardPointService
{
    Task<IPagedList<RewardPointsHistory>> GetRewardPointsHistoryAsync(int customerId = 0, int? storeId = null, bool showNotActivated = false, Guid? orderGuid = null, int pageIndex = 0, int pageSize = int.MaxValue);

    Task<int> AddRewardPointsHistoryEntryAsync(Customer customer, int points, int storeId, string message = "", Order usedWithOrder = null, decimal usedAmount = decimal.Zero, DateTime? activatingDate = null, DateTime? endDate = null);

    Task<int> GetRewardPointsBalanceAsync(int customerId, int storeId);
}
