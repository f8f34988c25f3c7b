namespace DemoStore.Services.Orders;

public class RewardPointService(
    IRepository<RewardPointsHistory> history, RewardPointsSettings rewardPointsSettings, TimeProvider clock) : IRewardPointService
{
    public async Task<IPagedList<RewardPointsHistory>> GetRewardPointsHistoryAsync(int customerId = 0, int? storeId = null,
        bool showNotActivated = false, Guid? orderGuid = null, int pageIndex = 0, int pageSize = int.MaxValue)
    {
        var now = clock.GetUtcNow().UtcDateTime;

        return await history.GetAllPagedAsync(query =>
        {
            if (customerId > 0)
                query = query.Where(entry => entry.CustomerId == customerId);
            if (storeId > 0 && !rewardPointsSettings.PointsAccumulatedForAllStores)
                query = query.Where(entry => entry.StoreId == storeId);
            if (!showNotActivated)
                query = query.Where(entry => entry.CreatedOnUtc <= now);
            if (orderGuid is not null)
                query = query.Where(entry => entry.UsedWithOrder == orderGuid);

            return query.OrderByDescending(entry => entry.CreatedOnUtc).ThenByDescending(entry => entry.Id);
        }, pageIndex, pageSize);
    }

    /// <returns>The id of the entry.</returns>
    public async Task<int> AddRewardPointsHistoryEntryAsync(Customer customer, int points, int storeId, string message = "",
        Order? usedWithOrder = null, decimal usedAmount = 0, DateTime? activatingDate = null, DateTime? endDate = null)
    {
        if (points == 0)
            return 0;

        var entry = new RewardPointsHistory
        {
            CustomerId = customer.Id,
            StoreId = storeId,
            Points = points,
            PointsBalance = activatingDate is null ? await GetRewardPointsBalanceAsync(customer.Id, storeId) + points : null,
            UsedAmount = usedAmount,
            UsedWithOrder = usedWithOrder?.OrderGuid,
            Message = message,
            CreatedOnUtc = activatingDate ?? clock.GetUtcNow().UtcDateTime,
            EndDateUtc = endDate,
        };
        await history.InsertAsync(entry);

        return entry.Id;
    }

    public async Task<int> GetRewardPointsBalanceAsync(int customerId, int storeId)
    {
        var now = clock.GetUtcNow().UtcDateTime;

        return (await GetRewardPointsHistoryAsync(customerId, storeId))
            .Where(entry => !(entry.EndDateUtc < now)).Sum(entry => entry.Points);
    }
}
