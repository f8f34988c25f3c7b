namespace DemoStore.Areas.Admin.Models;

public record DashboardModel(int Orders, int RegisteredCustomers, int Shoppers, int UnsentEmails, IReadOnlyList<Order> LatestOrders) : BaseNopModel;

public record OrderListModel(IPagedList<Order> Orders) : BaseNopModel;

public record OrderLine(OrderItem Item, Product Product);

public record OrderModel(
    Order Order, Customer Customer, Address BillingAddress, Address? ShippingAddress, IReadOnlyList<OrderLine> Items,
    IReadOnlyList<OrderNote> Notes, IReadOnlyList<string> AppliedDiscounts) : BaseNopEntityModel
{
    public bool CanCancel { get; init; }

    public bool CanMarkAsPaid { get; init; }

    public bool CanCapture { get; init; }

    public bool CanRefund { get; init; }

    public bool CanRefundOffline { get; init; }

    public bool CanPartiallyRefund { get; init; }

    public bool CanPartiallyRefundOffline { get; init; }

    public bool CanVoid { get; init; }

    public bool CanVoidOffline { get; init; }
}

public record PartialRefundModel(Order Order, bool Online, decimal AmountToRefund, bool Done) : BaseNopModel;
