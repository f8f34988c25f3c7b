namespace DemoStore.Services.Orders;

public class OrderReportService(IRepository<Order> orders, IRepository<OrderItem> orderItems, IRepository<Product> products) : IOrderReportService
{
    /// <summary>What orders with the product hold besides, the most frequent first.</summary>
    public async Task<int[]> GetAlsoPurchasedProductsIdsAsync(int storeId, int productId, int recordsToReturn = 5, bool visibleIndividuallyOnly = true,
        bool showHidden = false)
    {
        var orderIds = from item in orderItems.Table
                       join order in orders.Table on item.OrderId equals order.Id
                       where item.ProductId == productId && !order.Deleted && (storeId == 0 || order.StoreId == storeId)
                       select order.Id;
        var counts = from item in orderItems.Table
                     join product in products.Table on item.ProductId equals product.Id
                     where orderIds.Contains(item.OrderId) && item.ProductId != productId && !product.Deleted
                         && (showHidden || product.Published) && (!visibleIndividuallyOnly || product.VisibleIndividually)
                     group item by item.ProductId into same
                     orderby same.Count() descending
                     select same.Key;

        return [.. await counts.Take(recordsToReturn).ToListAsync()];
    }
}
