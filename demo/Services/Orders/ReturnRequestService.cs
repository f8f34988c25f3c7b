namespace DemoStore.Services.Orders;

public class ReturnRequestService(IRepository<ReturnRequest> returnRequests) : IReturnRequestService
{
    public Task InsertReturnRequestAsync(ReturnRequest returnRequest) => returnRequests.InsertAsync(returnRequest);

    public Task UpdateReturnRequestAsync(ReturnRequest returnRequest) => returnRequests.UpdateAsync(returnRequest);

    public async Task<ReturnRequest> GetReturnRequestByIdAsync(int returnRequestId) => await returnRequests.GetByIdAsync(returnRequestId);

    public async Task<IPagedList<ReturnRequest>> SearchReturnRequestsAsync(int storeId = 0, int customerId = 0, int orderItemId = 0,
        string customNumber = "", ReturnRequestStatus? rs = null, DateTime? createdFromUtc = null, DateTime? createdToUtc = null,
        int pageIndex = 0, int pageSize = int.MaxValue, bool getOnlyTotalCount = false) =>
        await returnRequests.GetAllPagedAsync(query =>
        {
            if (storeId > 0)
                query = query.Where(request => request.StoreId == storeId);
            if (customerId > 0)
                query = query.Where(request => request.CustomerId == customerId);
            if (orderItemId > 0)
                query = query.Where(request => request.OrderItemId == orderItemId);
            if (!string.IsNullOrEmpty(customNumber))
                query = query.Where(request => request.CustomNumber == customNumber);
            if (rs is { } status)
                query = query.Where(request => request.ReturnRequestStatusId == (int)status);
            if (createdFromUtc is not null)
                query = query.Where(request => request.CreatedOnUtc >= createdFromUtc);
            if (createdToUtc is not null)
                query = query.Where(request => request.CreatedOnUtc <= createdToUtc);

            return query.OrderByDescending(request => request.CreatedOnUtc).ThenByDescending(request => request.Id);
        }, pageIndex, pageSize, getOnlyTotalCount);
}
