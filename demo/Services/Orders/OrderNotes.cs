namespace DemoStore.Services.Orders;

/// <summary>What happened to an order, for its page in the admin.</summary>
public class OrderNotes(IOrderService orderService, TimeProvider clock)
{
    public Task AddAsync(Order order, string note) => orderService.InsertOrderNoteAsync(
        new OrderNote { OrderId = order.Id, Note = note, CreatedOnUtc = clock.GetUtcNow().UtcDateTime });

    /// <summary>No note where no mail was queued.</summary>
    public async Task AddMailsAsync(Order order, string note, IList<int> queuedEmailIds)
    {
        if (queuedEmailIds.Any())
            await AddAsync(order, $"{note} Queued email identifiers: {string.Join(", ", queuedEmailIds)}.");
    }
}
