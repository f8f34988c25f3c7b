using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Redemption.Consumers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Redemption.Consumers;

public class OrderReversalConsumerTests : IAsyncLifetime
{
    private readonly InMemoryGrantStore _grants = new();
    private readonly Order _order = new() { Id = 12, OrderTotal = 100m, OrderStatus = OrderStatus.Processing };

    private OrderReversal _reversal = null!;

    public async Task InitializeAsync()
    {
        var ledger = new GrantLedger(_grants, Sample.Clock());
        var grant = (await ledger.IssueAsync(Sample.ShopperId, Sample.StoreId, Sample.DiscountId, Sample.Decision()))!;
        await ledger.ReserveAsync(grant, 10m, 500m);
        await ledger.RedeemAsync(grant, _order.Id, 10m);
        _reversal = new OrderReversal(ledger, Parts.Points(_grants), FakeShop.Plugin());
    }

    public Task DisposeAsync()
    {
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(OrderStatus.Cancelled, true)]
    [InlineData(OrderStatus.Pending, false)]
    [InlineData(OrderStatus.Processing, false)]
    [InlineData(OrderStatus.Complete, false)]
    public async Task Of_the_changes_of_status_only_a_cancel_gives_back(OrderStatus status, bool givesBack)
    {
        _order.OrderStatus = status;

        await CancelAsync();

        Assert.Equal(givesBack, IsGivenBack);
    }

    [Fact]
    public async Task A_deleted_order_gives_back()
    {
        await DeleteAsync();

        Assert.True(IsGivenBack);
    }

    [Fact]
    public async Task A_voided_payment_gives_back()
    {
        await VoidAsync();

        Assert.True(IsGivenBack);
    }

    [Theory]
    [InlineData(99.99, false)]
    [InlineData(100, true)]
    [InlineData(100.01, true)]
    public async Task Only_a_full_refund_gives_back(double refunded, bool givesBack)
    {
        _order.RefundedAmount = (decimal)refunded;

        await RefundAsync();

        Assert.Equal(givesBack, IsGivenBack);
    }

    [Fact]
    public async Task The_last_part_of_a_refund_in_parts_gives_back()
    {
        _order.RefundedAmount = 60m;
        await RefundAsync(part: 60m);
        Assert.False(IsGivenBack);

        _order.RefundedAmount = 100m;
        await RefundAsync(part: 40m);
        Assert.True(IsGivenBack);
    }

    [Fact]
    public async Task However_many_ways_an_order_ends_it_gives_back_once()
    {
        _order.OrderStatus = OrderStatus.Cancelled;
        _order.RefundedAmount = 100m;

        await RefundAsync();
        await VoidAsync();
        await CancelAsync();
        await DeleteAsync();

        Assert.Single(_grants.Ledger.All, entry => entry.Kind == LedgerKind.GivenBack);
        Assert.Equal(0m, await _grants.GetSpentAsync(Sample.StoreId, Sample.Now.Date));
    }

    [Fact]
    public async Task A_plugin_that_is_not_installed_has_nothing_to_give_back()
    {
        _reversal = new OrderReversal(new GrantLedger(_grants, Sample.Clock()), Parts.Points(_grants), FakeShop.Plugin(isInstalled: false));

        await DeleteAsync();

        Assert.False(IsGivenBack);
    }

    private bool IsGivenBack => _grants.Grants.All.Single().State == GrantState.Issued;

    private Task CancelAsync()
    {
        return new OrderCancelledConsumer(_reversal).HandleEventAsync(new OrderStatusChangedEvent(_order, OrderStatus.Pending));
    }

    private Task DeleteAsync()
    {
        return new OrderDeletedConsumer(_reversal).HandleEventAsync(new EntityDeletedEvent<Order>(_order));
    }

    private Task VoidAsync()
    {
        return new OrderVoidedConsumer(_reversal).HandleEventAsync(new OrderVoidedEvent(_order));
    }

    private Task RefundAsync(decimal part = 100m)
    {
        return new OrderRefundedConsumer(_reversal).HandleEventAsync(new OrderRefundedEvent(_order, part));
    }
}
