namespace DemoStore.Areas.Admin.Models;

public record DashboardModel : BaseNopModel
{
    public int Orders { get; init; }

    public int RegisteredCustomers { get; init; }

    public int Shoppers { get; init; }

    public int UnsentEmails { get; init; }

    public required IReadOnlyList<Order> LatestOrders { get; init; }
}

public record OrderListModel(IPagedList<Order> Orders) : BaseNopModel;

public record OrderLine(OrderItem Item, Product Product);

public record OrderModel : BaseNopEntityModel
{
    public required Order Order { get; init; }

    public required Customer Customer { get; init; }

    public required Address BillingAddress { get; init; }

    public Address? ShippingAddress { get; init; }

    public required IReadOnlyList<OrderLine> Items { get; init; }

    public required IReadOnlyList<OrderNote> Notes { get; init; }

    public required IReadOnlyList<string> AppliedDiscounts { get; init; }

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
