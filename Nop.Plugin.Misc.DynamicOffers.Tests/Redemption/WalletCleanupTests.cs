using Microsoft.Extensions.Time.Testing;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Orders;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Redemption;

public class WalletCleanupTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = Sample.Clock();
    private readonly InMemoryShopperStore _shoppers = new();
    private readonly InMemoryGrantStore _grants;
    private readonly GrantLedger _ledger;
    private readonly HostDiscounts _host = new();
    private readonly Guid _orderGuid = Guid.NewGuid();
    private readonly IOrderService _orders = Substitute.For<IOrderService>();

    private Grant _reserved = null!;

    public WalletCleanupTests()
    {
        _grants = new InMemoryGrantStore(_shoppers);
        _ledger = new GrantLedger(_grants, _clock);
    }

    public async Task InitializeAsync()
    {
        var shopper = Sample.Shopper();
        await _shoppers.InsertAsync(shopper);
        _reserved = (await _ledger.IssueAsync(shopper.Id, Sample.StoreId, Sample.DiscountId, Sample.Decision()))!;
        _reserved.OrderKey = Grant.OrderKeyOf(_orderGuid);
        await _ledger.ReserveAsync(_reserved, 5m, 500m);
    }

    public Task DisposeAsync()
    {
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_reservation_whose_process_died_before_the_order_comes_back()
    {
        _clock.Advance(TimeSpan.FromMinutes(16));

        await RunAsync();

        Assert.Equal(GrantState.Issued, StateOf(_reserved));
        Assert.Equal(0m, await _grants.GetSpentAsync(Sample.StoreId, Sample.Now.Date));
    }

    [Fact]
    public async Task A_shopper_who_still_waits_for_the_gateway_keeps_the_reservation()
    {
        _clock.Advance(TimeSpan.FromMinutes(15));

        await RunAsync();

        Assert.Equal(GrantState.Reserved, StateOf(_reserved));
    }

    [Fact]
    public async Task A_reservation_whose_process_died_after_the_order_is_redeemed_by_it()
    {
        var order = new Order { Id = 12, OrderGuid = _orderGuid, CustomerId = Sample.CustomerId, StoreId = Sample.StoreId, OrderSubTotalDiscountExclTax = 4m };
        _orders.GetOrderByIdAsync(12).Returns(order);
        _grants.Orders.Add((12, _orderGuid, Sample.CustomerId, null, Sample.Now.AddSeconds(2)));
        _host.Usage.Add(new DiscountUsageHistory { DiscountId = Sample.DiscountId, OrderId = 12 });
        _clock.Advance(TimeSpan.FromMinutes(16));

        await RunAsync();

        Assert.Equal((GrantState.Redeemed, 12), (StateOf(_reserved), _grants.Grants.Find(_reserved.Id)!.OrderId));
        Assert.Equal(4m, await _grants.GetSpentAsync(Sample.StoreId, Sample.Now.Date));
    }

    [Fact]
    public async Task An_order_at_the_full_price_does_not_redeem_what_an_earlier_try_of_its_checkout_left_reserved()
    {
        _orders.GetOrderByIdAsync(12).Returns(new Order { Id = 12, OrderGuid = _orderGuid, OrderShippingExclTax = 0m });
        _orders.GetOrderItemsAsync(12).Returns([new OrderItem { DiscountAmountExclTax = 0m }]);
        _grants.Orders.Add((12, _orderGuid, Sample.CustomerId, null, Sample.Now.AddSeconds(2)));
        _clock.Advance(TimeSpan.FromMinutes(16));

        await RunAsync();

        Assert.Equal(GrantState.Issued, StateOf(_reserved));
    }

    [Fact]
    public async Task An_order_whose_row_is_gone_holds_nothing()
    {
        _orders.GetOrderByIdAsync(12).Returns((Order?)null);
        _grants.Orders.Add((12, _orderGuid, Sample.CustomerId, null, Sample.Now));
        _clock.Advance(TimeSpan.FromMinutes(16));

        await RunAsync();

        Assert.Equal(GrantState.Issued, StateOf(_reserved));
    }

    [Fact]
    public async Task What_ran_out_meanwhile_expires_in_the_same_run()
    {
        _clock.Advance(TimeSpan.FromDays(3));

        await RunAsync();

        Assert.Equal(GrantState.Expired, StateOf(_reserved));
        Assert.Equal(
            [LedgerKind.Issued, LedgerKind.Reserved, LedgerKind.Released, LedgerKind.Expired],
            _grants.Ledger.All.Select(entry => entry.Kind));
    }

    private Task RunAsync()
    {
        var redeemer = new GrantRedeemer(_grants, _ledger, Parts.Points(_grants), _host.Service, FakeShop.Plugin());

        return new WalletCleanup(_grants, _ledger, new WalletAudit(new InMemoryAuditStore(_grants), new AuditSuspects(), _clock), redeemer, new InMemoryCarrierStore(_host), _orders, _clock).RunAsync();
    }

    private GrantState StateOf(Grant grant)
    {
        return _grants.Grants.Find(grant.Id)!.State;
    }
}
