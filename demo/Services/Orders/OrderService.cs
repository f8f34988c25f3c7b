namespace DemoStore.Services.Orders;

public class OrderService(
    IRepository<Address> addresses, IRepository<Order> orders, IRepository<OrderItem> orderItems, IRepository<OrderNote> orderNotes,
    IRepository<Product> products) : IOrderService
{
    public async Task<Order> GetOrderByIdAsync(int orderId) => await orders.GetByIdAsync(orderId, _ => default!, useShortTermCache: true);

    public async Task<Order> GetOrderByCustomOrderNumberAsync(string customOrderNumber) =>
        (await orders.Table.FirstOrDefaultAsync(order => order.CustomOrderNumber == customOrderNumber))!;

    public async Task<Order> GetOrderByGuidAsync(Guid orderGuid) => (await orders.Table.FirstOrDefaultAsync(order => order.OrderGuid == orderGuid))!;

    public async Task<IList<Order>> GetOrdersByIdsAsync(int[] orderIds) => await orders.GetByIdsAsync(orderIds, includeDeleted: false);

    public async Task<IPagedList<Order>> SearchOrdersAsync(int storeId = 0, int vendorId = 0, int customerId = 0, int productId = 0,
        int affiliateId = 0, int warehouseId = 0, int billingCountryId = 0, string? paymentMethodSystemName = null,
        DateTime? createdFromUtc = null, DateTime? createdToUtc = null, List<int>? osIds = null, List<int>? psIds = null,
        List<int>? ssIds = null, string? billingPhone = null, string? billingEmail = null, string? billingLastName = "",
        string? orderNotes = null, int pageIndex = 0, int pageSize = int.MaxValue, bool getOnlyTotalCount = false) =>
        await orders.GetAllPagedAsync(query =>
        {
            query = query.Where(order => !order.Deleted);
            if (storeId > 0)
                query = query.Where(order => order.StoreId == storeId);
            if (customerId > 0)
                query = query.Where(order => order.CustomerId == customerId);
            if (productId > 0)
                query = query.Where(order => orderItems.Table.Any(item => item.OrderId == order.Id && item.ProductId == productId));
            if (!string.IsNullOrEmpty(paymentMethodSystemName))
                query = query.Where(order => order.PaymentMethodSystemName == paymentMethodSystemName);
            if (createdFromUtc is not null)
                query = query.Where(order => order.CreatedOnUtc >= createdFromUtc);
            if (createdToUtc is not null)
                query = query.Where(order => order.CreatedOnUtc <= createdToUtc);
            if (osIds is { Count: > 0 })
                query = query.Where(order => osIds.Contains(order.OrderStatusId));
            if (psIds is { Count: > 0 })
                query = query.Where(order => psIds.Contains(order.PaymentStatusId));
            if (ssIds is { Count: > 0 })
                query = query.Where(order => ssIds.Contains(order.ShippingStatusId));
            if (!string.IsNullOrEmpty(billingEmail))
                query = query.Where(order => addresses.Table.Any(address => address.Id == order.BillingAddressId && address.Email.Contains(billingEmail)));

            return query.OrderByDescending(order => order.CreatedOnUtc).ThenByDescending(order => order.Id);
        }, pageIndex, pageSize, getOnlyTotalCount);

    public Task InsertOrderAsync(Order order) => orders.InsertAsync(order);

    public Task UpdateOrderAsync(Order order) => orders.UpdateAsync(order);

    public Task DeleteOrderAsync(Order order) => orders.DeleteAsync(order);

    public async Task<OrderItem> GetOrderItemByIdAsync(int orderItemId) => await orderItems.GetByIdAsync(orderItemId);

    public async Task<IList<OrderItem>> GetOrderItemsAsync(int orderId, bool? isNotReturnable = null, bool? isShipEnabled = null, int vendorId = 0) => await
        (from item in orderItems.Table
         join product in products.Table on item.ProductId equals product.Id
         where item.OrderId == orderId
             && (isShipEnabled == null || product.IsShipEnabled == isShipEnabled)
             && (isNotReturnable == null || product.NotReturnable == isNotReturnable)
         orderby item.Id
         select item).ToListAsync();

    public async Task<Product> GetProductByOrderItemIdAsync(int orderItemId) => (await
        (from item in orderItems.Table
         join product in products.Table on item.ProductId equals product.Id
         where item.Id == orderItemId
         select product).FirstOrDefaultAsync())!;

    public Task InsertOrderItemAsync(OrderItem orderItem) => orderItems.InsertAsync(orderItem);

    public Task UpdateOrderItemAsync(OrderItem orderItem) => orderItems.UpdateAsync(orderItem);

    public async Task<IList<OrderNote>> GetOrderNotesByOrderIdAsync(int orderId, bool? displayToCustomer = null) => await orderNotes.Table
        .Where(note => note.OrderId == orderId && (displayToCustomer == null || note.DisplayToCustomer == displayToCustomer))
        .OrderBy(note => note.Id).ToListAsync();

    public Task InsertOrderNoteAsync(OrderNote orderNote) => orderNotes.InsertAsync(orderNote);

    /// <summary>Rate and amount, as an order keeps them: <c>10:4.8;   20:1.6;   </c>.</summary>
    public SortedDictionary<decimal, decimal> ParseTaxRates(Order order, string taxRatesStr)
    {
        var rates = new SortedDictionary<decimal, decimal>();
        foreach (var part in (taxRatesStr ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Split(':') is [var rate, var amount])
                rates[decimal.Parse(rate, CultureInfo.InvariantCulture)] = decimal.Parse(amount, CultureInfo.InvariantCulture);
        }

        if (rates.Count == 0)
            rates.Add(0, 0);

        return rates;
    }
}
