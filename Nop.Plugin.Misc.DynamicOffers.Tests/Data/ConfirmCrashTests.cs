using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Time.Testing;
using Nop.Core;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Discounts;
using Nop.Services.Logging;
using Nop.Services.Orders;
using Nop.Services.Payments;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Data;

public sealed class ConfirmCrashOnSqliteTests(SqliteTestDatabase database) : ConfirmCrashTests(database), IClassFixture<SqliteTestDatabase>;

[Collection(PostgresCollection.Name)]
public sealed class ConfirmCrashOnPostgreSqlTests(PostgresTestDatabase database) : ConfirmCrashTests(database), IClassFixture<PostgresTestDatabase>;

/// <summary>
/// The process dies at each statement of a confirm in turn, ours and the host's: nothing after it reaches the database. After a restart, when the clean-up and
/// two audits have run, an order that came about holds its offer and any other holds none, and the ledger balances.
/// </summary>
public abstract class ConfirmCrashTests(TestDatabase database)
{
    private const decimal Off = 4.25m;

    private static readonly CampaignTerms Terms = new()
    {
        Reward = RewardKind.AmountOff,
        Ladder = [new Rung(0m, Off)],
        Limits = new CampaignLimits(InAll: 3, Budget: 100m)
    };

    [Theory]
    [InlineData("journey")]
    [InlineData("campaign")]
    [InlineData("standing")]
    public async Task Wherever_it_dies_no_shopper_is_short_or_long_an_offer(string kind)
    {
        var steps = 0;
        for (var at = 1; steps == 0; at++)
        {
            var (fuse, orders) = await PlaceAsync(kind, at);
            if (!fuse.HasBlown)
            {
                steps = at;
                Assert.Equal(1, orders);
            }

            await RestartAsync();
            await IsRightAsync(kind, orders, at);
        }

        // A fuse that never blew would prove nothing.
        Assert.InRange(steps, 8, 60);
    }

    private async Task<(Fuse Fuse, int Orders)> PlaceAsync(string kind, int at)
    {
        await database.ResetAsync();
        var clock = Sample.Clock();
        var held = await HoldAsync(kind, clock);
        var fuse = new Fuse(at);
        var grants = Dying<IGrantStore>.Wrap(database.Get<IGrantStore>(), fuse);
        var limits = Dying<ILimitStore>.Wrap(database.Get<ILimitStore>(), fuse);
        var ledger = new GrantLedger(grants, clock);
        var redeemer = new GrantRedeemer(grants, ledger, Parts.Points(grants), Usage(), FakeShop.Plugin());
        var request = FakeShop.Request();
        request.HttpContext!.Items = RequestAnswers.ItemsAnswering(Sample.CustomerId, Sample.StoreId, [held]);
        var answers = new RequestAnswers(request, FakeShop.Settings(), grants, Parts.CartOffers(), Parts.NoStandingOffers(), FakeShop.Plugin(), clock);
        var totals = Substitute.For<IOrderTotalCalculationService>();
        totals.GetShoppingCartSubTotalAsync(Arg.Any<IList<ShoppingCartItem>>(), false).Returns((Off, [new Discount { Id = held.DiscountId }], 85m, 85m - Off, []));
        var placing = Parts.Placing(
            answers,
            ledger,
            redeemer,
            grants,
            FakeShop.Customers(Sample.Customer()),
            FakeShop.Carts(Sample.CartItem()),
            totals,
            new DynamicOffersSettings { Enabled = true, DailyBudget = 500m },
            Substitute.For<IDeclinedOrders>(),
            Substitute.For<ILogger>(),
            limits);
        var payment = new ProcessPaymentRequest { CustomerId = Sample.CustomerId, StoreId = Sample.StoreId };
        try
        {
            await placing.PlaceAsync(payment, () => HostPlacesAsync(payment, held.DiscountId, fuse, redeemer));
        }
        catch (ProcessDiedException)
        {
            // What a killed process would say to nobody.
        }

        return (fuse, await database.Table<Order>().CountAsync());
    }

    // The order's row, then its usage history, then the event; each may be the last.
    private async Task<PlaceOrderResult> HostPlacesAsync(ProcessPaymentRequest payment, int discountId, Fuse fuse, GrantRedeemer redeemer)
    {
        fuse.Step();
        var orderId = await database.AddOrderAsync(Sample.CustomerId, Sample.StoreId, Sample.Now.AddSeconds(1), orderGuid: payment.OrderGuid);
        var order = (await database.Table<Order>().ToListAsync()).Single(row => row.Id == orderId);
        order.OrderSubTotalDiscountExclTax = Off;
        await database.Provider.UpdateEntityAsync(order);
        fuse.Step();
        await database.AddUsageAsync(orderId, discountId, Sample.Now);
        fuse.Step();
        await redeemer.RedeemAsync(order);

        return new PlaceOrderResult { PlacedOrder = order };
    }

    private async Task<Held> HoldAsync(string kind, FakeTimeProvider clock)
    {
        var discountId = await database.AddDiscountAsync();
        var ledger = new GrantLedger(database.Get<IGrantStore>(), clock);
        if (kind == "standing")
            return new Held(Campaigns(Sample.Grant(id: -5, shopperId: 0)), Terms, Off, discountId, []);

        var shopperId = await database.AddShopperAsync(Sample.CustomerId);
        if (kind == "journey")
            return Held.OfJourney((await ledger.IssueAsync(shopperId, Sample.StoreId, discountId, Sample.Decision()))!);

        var grant = Campaigns(Sample.Grant(shopperId: shopperId, tier: "campaign-5"));
        var issuing = new CampaignIssuing(database.Get<IGrantStore>(), database.Get<ILimitStore>(), Parts.NoneRemembered(), new OwnerNotices(TimeProvider.System), ledger);
        Assert.True(await issuing.TryIssueAsync(grant, Terms.Limits, TimeSpan.FromHours(48)));

        return new Held(grant, Terms, Off, discountId, []);
    }

    private static Grant Campaigns(Grant grant)
    {
        (grant.CampaignId, grant.CampaignVersionId, grant.Liability, grant.MaximumAmount) = (5, 5, 25m, 25m);

        return grant;
    }

    private async Task RestartAsync()
    {
        var clock = Sample.Clock();
        clock.Advance(TimeSpan.FromMinutes(16));
        var ledger = new GrantLedger(database.Get<IGrantStore>(), clock);
        var redeemer = new GrantRedeemer(database.Get<IGrantStore>(), ledger, Parts.Points(database.Get<IGrantStore>()), Usage(), FakeShop.Plugin());
        var orders = Substitute.For<IOrderService>();
        orders.GetOrderByIdAsync(Arg.Any<int>()).Returns(async call => (await database.Table<Order>().ToListAsync()).Single(order => order.Id == call.Arg<int>()));
        var audit = new WalletAudit(database.Get<IAuditStore>(), new AuditSuspects(), clock);
        await new WalletCleanup(database.Get<IGrantStore>(), ledger, audit, redeemer, database.Get<ICarrierStore>(), orders, clock).RunAsync();
        await audit.RunAsync();
        await audit.RunAsync();
        Assert.Empty(await audit.RunAsync());
    }

    private async Task IsRightAsync(string kind, int orders, int at)
    {
        var grants = await database.Table<Grant>().ToListAsync();
        LedgerOracle.AssertBalances(grants, await database.Table<LedgerEntry>().ToListAsync(), await database.Table<DailyBudget>().ToListAsync());

        var used = grants.Where(grant => grant.State == GrantState.Redeemed).ToList();
        Assert.True(used.Count == orders, $"Died at {at}: {orders} orders, {used.Count} offers used.");
        Assert.All(used, grant => Assert.Equal(Off, grant.Amount));
        var open = grants.Count(grant => grant.State == GrantState.Issued && grant.ShopperId > 0);
        Assert.True(open == (kind == "standing" || orders == 1 ? 0 : 1), $"Died at {at}: {open} offers open.");

        // What the limits count is what is used and open, and no more once they are counted anew.
        if (kind != "journey")
        {
            var limits = database.Get<ILimitStore>();
            var all = new CampaignLimit(5, "campaign-5", null, null, 3, 100m);
            await limits.RecountAsync(all, exceptGrantId: 0);
            var counted = grants.Where(grant => grant.State is GrantState.Issued or GrantState.Redeemed).ToList();
            Assert.True(await limits.HasRoomAsync(all, 3 - counted.Count, 100m - counted.Sum(grant => grant.Liability)));
            Assert.False(await limits.HasRoomAsync(all, 4 - counted.Count, 0m));
        }
    }

    private IDiscountService Usage()
    {
        var discounts = Substitute.For<IDiscountService>();
        discounts.GetAllDiscountUsageHistoryAsync(orderId: Arg.Any<int?>()).ReturnsForAnyArgs(async call =>
            (IPagedList<DiscountUsageHistory>)new PagedList<DiscountUsageHistory>(await database.Table<DiscountUsageHistory>().ToListAsync(), 0, int.MaxValue));

        return discounts;
    }

    private sealed class ProcessDiedException : Exception;

    private sealed class Fuse(int at)
    {
        private int _steps;

        public bool HasBlown { get; private set; }

        public void Step()
        {
            HasBlown |= ++_steps == at;
            if (HasBlown)
                throw new ProcessDiedException();
        }
    }

    private class Dying<T> : DispatchProxy
        where T : class
    {
        private T _inner = null!;
        private Fuse _fuse = null!;

        public static T Wrap(T inner, Fuse fuse)
        {
            var proxy = Create<T, Dying<T>>();
            ((Dying<T>)(object)proxy)._inner = inner;
            ((Dying<T>)(object)proxy)._fuse = fuse;

            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            _fuse.Step();
            try
            {
                return targetMethod!.Invoke(_inner, args);
            }
            catch (TargetInvocationException exception)
            {
                ExceptionDispatchInfo.Throw(exception.InnerException!);
                throw;
            }
        }
    }
}
