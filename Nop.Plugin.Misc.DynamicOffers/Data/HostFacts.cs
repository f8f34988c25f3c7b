using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

/// <summary>
/// Compares a short stretch of the host's orders and cart lines with the log. The host has an index on an order's creation and none on a cart line's last
/// change: that table is read through, once a call.
/// </summary>
public class HostFacts(
    IRepository<Order> orders,
    IRepository<OrderItem> orderItems,
    IRepository<ShoppingCartItem> cartItems,
    IRepository<Shopper> shoppers,
    IRepository<Signal> signals) : IHostFacts
{
    /// <summary>A signal is stamped just after its row; and a cart moves within one request.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(60);

    public async Task<IReadOnlyList<Signal>> GetMissingAsync(DateTime fromUtc, DateTime toUtc) =>
        [.. await GetMissingCartChangesAsync(fromUtc, toUtc), .. await GetMissingOrdersAsync(fromUtc, toUtc)];

    public async Task<IReadOnlyList<Signal>> GetMissingRemovalsAsync(DateTime fromUtc, DateTime toUtc)
    {
        var logged = await signals.Table
            .Where(signal => signal.OccurredOnUtc >= fromUtc && signal.OccurredOnUtc < toUtc
                && (signal.Kind == SignalKind.CartItemAdded || signal.Kind == SignalKind.CartItemChanged || signal.Kind == SignalKind.CartItemRemoved))
            .ToListAsync();
        var last = logged
            .GroupBy(signal => (signal.ShopperId, signal.SourceId))
            .Select(line => line.MaxBy(signal => (signal.OccurredOnUtc, signal.Id))!)
            .Where(signal => signal.Kind != SignalKind.CartItemRemoved)
            .ToList();
        var lineIds = last.Select(signal => signal.SourceId).ToList();
        var standing = (await cartItems.Table.Where(item => lineIds.Contains(item.Id)).Select(item => item.Id).ToListAsync()).ToHashSet();
        var gone = last.Where(signal => !standing.Contains(signal.SourceId)).ToList();
        var explained = await GetCartEndsAsync(gone.Select(signal => signal.CustomerId).ToList(), fromUtc);

        return gone
            .Where(signal => !explained.Any(end => end.CustomerId == signal.CustomerId && end.OnUtc >= signal.OccurredOnUtc - Tolerance))
            .Select(signal => new Signal
            {
                ShopperId = signal.ShopperId,
                CustomerId = signal.CustomerId,
                StoreId = signal.StoreId,
                Kind = SignalKind.CartItemRemoved,
                SubjectId = signal.SubjectId,
                SourceId = signal.SourceId,
                OccurredOnUtc = toUtc
            })
            .ToList();
    }

    private async Task<List<Signal>> GetMissingCartChangesAsync(DateTime fromUtc, DateTime toUtc)
    {
        var changed = await (
            from item in cartItems.Table
            join shopper in shoppers.Table on item.CustomerId equals shopper.CustomerId
            where item.UpdatedOnUtc >= fromUtc && item.UpdatedOnUtc < toUtc && item.ShoppingCartTypeId == (int)ShoppingCartType.ShoppingCart
                && shopper.MergedIntoId == null && shopper.InhumanOnUtc == null && shopper.ConsentedOnUtc <= item.UpdatedOnUtc
            select new { Item = item, ShopperId = shopper.Id }).ToListAsync();
        if (changed.Count == 0)
            return [];

        var customerIds = changed.Select(change => change.Item.CustomerId).Distinct().ToList();
        var sinceUtc = fromUtc - Tolerance;
        var logged = await signals.Table
            .Where(signal => customerIds.Contains(signal.CustomerId) && signal.OccurredOnUtc >= sinceUtc)
            .ToListAsync();
        var moved = await GetCartMovesAsync(customerIds, sinceUtc);

        return changed
            .Where(change => !logged.Any(signal => SignalKind.IsCartChange(signal.Kind)
                && signal.SourceId == change.Item.Id && signal.OccurredOnUtc >= change.Item.UpdatedOnUtc - TimeSpan.FromSeconds(2)))
            .Where(change => !moved.Any(move => move.CustomerId == change.Item.CustomerId && (move.OnUtc - change.Item.UpdatedOnUtc).Duration() <= Tolerance))
            .Select(change => new Signal
            {
                ShopperId = change.ShopperId,
                CustomerId = change.Item.CustomerId,
                StoreId = change.Item.StoreId,
                Kind = change.Item.CreatedOnUtc >= fromUtc && !logged.Any(signal => signal.SourceId == change.Item.Id && signal.Kind == SignalKind.CartItemAdded)
                    ? SignalKind.CartItemAdded
                    : SignalKind.CartItemChanged,
                SubjectId = change.Item.ProductId,
                SourceId = change.Item.Id,
                Value = change.Item.Quantity,
                OccurredOnUtc = change.Item.UpdatedOnUtc
            })
            .ToList();
    }

    private async Task<List<Signal>> GetMissingOrdersAsync(DateTime fromUtc, DateTime toUtc)
    {
        var placed = await (
            from order in orders.Table
            join shopper in shoppers.Table on order.CustomerId equals shopper.CustomerId
            where order.CreatedOnUtc >= fromUtc && order.CreatedOnUtc < toUtc
                && shopper.MergedIntoId == null && shopper.InhumanOnUtc == null && shopper.ConsentedOnUtc <= order.CreatedOnUtc
            select new { Order = order, ShopperId = shopper.Id }).ToListAsync();
        if (placed.Count == 0)
            return [];

        var orderIds = placed.Select(order => order.Order.Id).Distinct().ToList();
        var sinceUtc = fromUtc - Tolerance;
        var logged = await signals.Table
            .Where(signal => signal.OccurredOnUtc >= sinceUtc && orderIds.Contains(signal.SourceId)
                && (signal.Kind == SignalKind.OrderPlaced || signal.Kind == SignalKind.ProductOrdered))
            .ToListAsync();
        var items = await orderItems.Table.Where(item => orderIds.Contains(item.OrderId)).ToListAsync();

        return placed
            .SelectMany(order => items
                .Where(item => item.OrderId == order.Order.Id)
                .Select(item => Fact(order.Order, order.ShopperId, SignalKind.ProductOrdered, item.ProductId, item.Quantity))
                .Append(Fact(order.Order, order.ShopperId, SignalKind.OrderPlaced, order.Order.Id, order.Order.OrderTotal)))
            .Where(fact => !logged.Any(signal => signal.Kind == fact.Kind && signal.SourceId == fact.SourceId && signal.SubjectId == fact.SubjectId))
            .ToList();
    }

    /// <summary>Orders and log-ins that emptied a customer's cart.</summary>
    private async Task<List<(int CustomerId, DateTime OnUtc)>> GetCartEndsAsync(List<int> customerIds, DateTime fromUtc)
    {
        if (customerIds.Count == 0)
            return [];

        var placed = await orders.Table
            .Where(order => customerIds.Contains(order.CustomerId) && order.CreatedOnUtc >= fromUtc)
            .Select(order => new { order.CustomerId, order.CreatedOnUtc })
            .ToListAsync();

        return [.. placed.Select(order => (order.CustomerId, order.CreatedOnUtc)), .. await GetCartMovesAsync(customerIds, fromUtc)];
    }

    // A move is logged under the guest's customer or, where the visitor was bound by then, the account's; both carts are explained by it.
    private async Task<List<(int CustomerId, DateTime OnUtc)>> GetCartMovesAsync(List<int> customerIds, DateTime sinceUtc)
    {
        var moves = await signals.Table
            .Where(signal => signal.OccurredOnUtc >= sinceUtc && signal.Kind == SignalKind.CartMoved)
            .ToListAsync();

        return moves
            .SelectMany(move => new[] { (move.SourceId, move.OccurredOnUtc), (move.CustomerId, move.OccurredOnUtc), (move.SubjectId, move.OccurredOnUtc) })
            .Where(end => customerIds.Contains(end.Item1))
            .ToList();
    }

    private static Signal Fact(Order order, int shopperId, string kind, int subjectId, decimal value) => new()
    {
        ShopperId = shopperId,
        CustomerId = order.CustomerId,
        StoreId = order.StoreId,
        Kind = kind,
        SubjectId = subjectId,
        SourceId = order.Id,
        Value = value,
        OccurredOnUtc = order.CreatedOnUtc
    };
}
