using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class OpenReturns(IRepository<ReturnRequest> returns) : IOpenReturns
{
    private static readonly int[] Open = [(int)ReturnRequestStatus.Pending, (int)ReturnRequestStatus.Received, (int)ReturnRequestStatus.ReturnAuthorized];

    public Task<bool> AnyAsync(int customerId) => returns.Table.AnyAsync(request => request.CustomerId == customerId && Open.Contains(request.ReturnRequestStatusId));
}
