using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class ProductSales(IRepository<Order> orders, IRepository<OrderItem> items) : IProductSales
{
    public async Task<IReadOnlyDictionary<int, DateTime>> GetLastSoldAsync(IReadOnlyCollection<int> productIds)
    {
        if (productIds.Count == 0)
            return new Dictionary<int, DateTime>();

        var sold = await (
            from item in items.Table
            join order in orders.Table on item.OrderId equals order.Id
            where productIds.Contains(item.ProductId) && !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled
            group order.CreatedOnUtc by item.ProductId into days
            select new { ProductId = days.Key, LastOnUtc = days.Max() }).ToListAsync();

        return sold.ToDictionary(one => one.ProductId, one => DateTime.SpecifyKind(one.LastOnUtc, DateTimeKind.Utc));
    }

    public async Task<int> GetSoldAsync(int productId, DateTime sinceUtc)
    {
        var sold = await (
            from item in items.Table
            join order in orders.Table on item.OrderId equals order.Id
            where item.ProductId == productId && order.CreatedOnUtc >= sinceUtc && !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled
            group item.Quantity by item.ProductId into quantities
            select quantities.Sum()).ToListAsync();

        return sold.Sum();
    }
}
