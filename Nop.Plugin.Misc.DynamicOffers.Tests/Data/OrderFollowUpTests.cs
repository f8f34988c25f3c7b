using Microsoft.Extensions.Time.Testing;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Orders;
using Nop.Services.Payments;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Data;

public sealed class OrderFollowUpOnSqliteTests(SqliteTestDatabase database) : OrderFollowUpTests(database), IClassFixture<SqliteTestDatabase>;

[Collection(PostgresCollection.Name)]
public sealed class OrderFollowUpOnPostgreSqlTests(PostgresTestDatabase database) : OrderFollowUpTests(database), IClassFixture<PostgresTestDatabase>;

public abstract class OrderFollowUpTests(TestDatabase database) : IAsyncLifetime
{
    private const string Gateway = "Payments.Gateway";
    private const string Cheque = "Payments.Cheque";

    private readonly FakeTimeProvider _clock = Sample.Clock();
    private readonly Guid _orderGuid = Guid.NewGuid();
    private GrantLedger _ledger = null!;
    private Grant _grant = null!;
    private int _orderId;

    public async Task InitializeAsync()
    {
        await database.ResetAsync();
        _ledger = new GrantLedger(database.Get<IGrantStore>(), _clock);
        _grant = (await _ledger.IssueAsync(await database.AddShopperAsync(Sample.CustomerId), Sample.StoreId, Sample.DiscountId, Sample.Decision()))!;
        _grant.OrderKey = Grant.OrderKeyOf(_orderGuid);
        await _ledger.ReserveAsync(_grant, 5m, 500m);
        _orderId = await database.AddOrderAsync(Sample.CustomerId, Sample.StoreId, Sample.Now, orderGuid: _orderGuid);
        await _ledger.RedeemAsync(await StoredAsync(), _orderId, 4m);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("cancelled")]
    [InlineData("deleted")]
    [InlineData("voided")]
    [InlineData("refunded")]
    public async Task An_order_of_whose_end_we_did_not_hear_gives_back(string end)
    {
        await ChangeAsync(order => (order.OrderStatus, order.Deleted, order.PaymentStatus) = end switch
        {
            "cancelled" => (OrderStatus.Cancelled, false, PaymentStatus.Paid),
            "deleted" => (OrderStatus.Processing, true, PaymentStatus.Paid),
            "voided" => (OrderStatus.Processing, false, PaymentStatus.Voided),
            _ => (OrderStatus.Complete, false, PaymentStatus.Refunded)
        });

        await FollowUp().RunAsync();
        await FollowUp().RunAsync();

        await IsAsync(GrantState.Issued, 0m);
    }

    [Fact]
    public async Task An_order_that_stands_keeps_what_it_used()
    {
        await ChangeAsync(order => (order.OrderStatus, order.PaymentStatus) = (OrderStatus.Processing, PaymentStatus.PartiallyRefunded));
        _clock.Advance(TimeSpan.FromDays(3));

        await FollowUp().RunAsync();

        await IsAsync(GrantState.Redeemed, 4m);
    }

    [Theory]
    [InlineData(Gateway, 24, GrantState.Issued)]
    [InlineData(Gateway, 23, GrantState.Redeemed)]
    [InlineData(Cheque, 240, GrantState.Redeemed)]
    public async Task A_payment_on_another_site_that_never_came_gives_back_after_a_day_and_a_cheque_is_waited_for(string method, int hours, GrantState state)
    {
        await ChangeAsync(order => (order.PaymentMethodSystemName, order.PaymentStatus) = (method, PaymentStatus.Pending));
        _clock.Advance(TimeSpan.FromHours(hours));

        await FollowUp().RunAsync();

        await IsAsync(state, state == GrantState.Issued ? 0m : 4m);
    }

    [Fact]
    public async Task An_order_that_is_paid_after_all_takes_again_what_it_used()
    {
        await ChangeAsync(order => (order.PaymentMethodSystemName, order.PaymentStatus) = (Gateway, PaymentStatus.Pending));
        _clock.Advance(TimeSpan.FromHours(25));
        await FollowUp().RunAsync();

        await FollowUp().TakeAgainAsync(await OrderAsync());
        await FollowUp().TakeAgainAsync(await OrderAsync());

        await IsAsync(GrantState.Redeemed, 4m);
    }

    [Fact]
    public async Task What_another_order_used_meanwhile_is_not_taken_again()
    {
        await ChangeAsync(order => (order.PaymentMethodSystemName, order.PaymentStatus) = (Gateway, PaymentStatus.Pending));
        _clock.Advance(TimeSpan.FromHours(25));
        await FollowUp().RunAsync();
        var again = await StoredAsync();
        again.OrderKey = Grant.OrderKeyOf(Guid.NewGuid());
        await _ledger.ReserveAsync(again, 3m, 500m);
        await _ledger.RedeemAsync(await StoredAsync(), _orderId + 1, 3m);

        await FollowUp().TakeAgainAsync(await OrderAsync());

        Assert.Equal((GrantState.Redeemed, _orderId + 1, 3m), ((await StoredAsync()).State, (await StoredAsync()).OrderId, (await StoredAsync()).Amount));
    }

    private OrderFollowUp FollowUp()
    {
        var grants = database.Get<IGrantStore>();
        var orders = Substitute.For<IOrderService>();
        orders.GetOrderByIdAsync(_orderId).Returns(_ => OrderAsync());
        var methods = Substitute.For<IPaymentPluginManager>();
        foreach (var (name, type) in new[] { (Gateway, PaymentMethodType.Redirection), (Cheque, PaymentMethodType.Standard) })
        {
            var method = Substitute.For<IPaymentMethod>();
            method.PaymentMethodType.Returns(type);
            methods.LoadPluginBySystemNameAsync(name).Returns(method);
        }

        var points = new PointsReward(grants, Substitute.For<IRewardPointService>(), FakeShop.Customers(), FakeShop.Texts(), FakeShop.Plugin(), _clock);

        return new OrderFollowUp(grants, _ledger, new OrderReversal(_ledger, points, FakeShop.Plugin()), orders, methods, _clock);
    }

    private async Task ChangeAsync(Action<Order> change)
    {
        var order = await OrderAsync();
        change(order);
        await database.Provider.UpdateEntityAsync(order);
    }

    private async Task<Order> OrderAsync() => (await database.Table<Order>().ToListAsync()).Single();

    private async Task<Grant> StoredAsync() => (await database.Table<Grant>().ToListAsync()).Single();

    private async Task IsAsync(GrantState state, decimal amount)
    {
        Assert.Equal((state, amount), ((await StoredAsync()).State, (await StoredAsync()).Amount));
        LedgerOracle.AssertBalances(
            await database.Table<Grant>().ToListAsync(), await database.Table<LedgerEntry>().ToListAsync(), await database.Table<DailyBudget>().ToListAsync());
    }
}
