using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Customers;
using Nop.Services.Logging;
using Nop.Services.Orders;
using Nop.Services.Payments;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Redemption;

public class OrderPlacingTests : IAsyncLifetime
{
    private const decimal Saving = 4.25m;

    private readonly FakeTimeProvider _clock = Sample.Clock();
    private readonly InMemoryShopperStore _shoppers = new();
    private readonly InMemoryGrantStore _grants;
    private readonly HostDiscounts _discounts = new();
    private readonly DynamicOffersSettings _settings = new() { Enabled = true, DailyBudget = 500m };
    private readonly IHttpContextAccessor _request = FakeShop.Request();
    private readonly IOrderTotalCalculationService _totals = Substitute.For<IOrderTotalCalculationService>();
    private readonly IDeclinedOrders _declined = Substitute.For<IDeclinedOrders>();
    private readonly ICustomerService _customers = Substitute.For<ICustomerService>();
    private readonly Order _order = new() { Id = 12, OrderGuid = Guid.NewGuid(), CustomerId = Sample.CustomerId, StoreId = Sample.StoreId, OrderSubTotalDiscountExclTax = Saving };
    private readonly ILogger _logger = Substitute.For<ILogger>();

    private int _shopperId;
    private int _calls;

    public OrderPlacingTests()
    {
        _grants = new InMemoryGrantStore(_shoppers);
        _customers.GetCustomerByIdAsync(Sample.CustomerId).Returns(Sample.Customer());
        SetTotals(Saving, Sample.DiscountId);
    }

    public async Task InitializeAsync()
    {
        var shopper = Sample.Shopper();
        await _shoppers.InsertAsync(shopper);
        _shopperId = shopper.Id;
    }

    public Task DisposeAsync()
    {
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_grant_that_the_totals_use_is_reserved_before_the_host_is_called()
    {
        var grant = await AddGrantAsync();
        Grant? during = null;

        await PlaceAsync(() =>
        {
            during = Stored(grant);

            return Declined();
        });

        Assert.Equal((GrantState.Reserved, Saving), (during!.State, during.Amount));
    }

    [Fact]
    public async Task A_placed_order_redeems_the_grant_and_the_day_pays()
    {
        var grant = await AddGrantAsync();

        var result = await PlaceAsync(Placed);

        Assert.Same(_order, result.PlacedOrder);
        _declined.DidNotReceiveWithAnyArgs().Declined(default, default);
        Assert.Equal((GrantState.Redeemed, _order.Id, Saving), (Stored(grant).State, Stored(grant).OrderId, Stored(grant).Amount));
        Assert.Equal(Saving, await SpentAsync());
    }

    [Fact]
    public async Task While_the_host_places_the_order_every_total_sees_the_reserved_grant()
    {
        var grant = await AddGrantAsync();
        Answer? during = null;

        await PlaceAsync(async () =>
        {
            during = await Answers().GetAsync(Sample.CustomerId, Sample.StoreId);

            return await Placed();
        });

        Assert.Equal((grant.Id, true), (during!.Grant!.Id, during.IsFrozen));
        Assert.False((await Answers().GetAsync(Sample.CustomerId, Sample.StoreId)).IsFrozen);
    }

    [Fact]
    public async Task Who_has_no_offer_orders_as_ever()
    {
        var result = await PlaceAsync(Placed);

        Assert.True(result.Success);
        Assert.Empty(_grants.Ledger.All);
        await _totals.DidNotReceiveWithAnyArgs().GetShoppingCartSubTotalAsync(default!, default);
    }

    [Fact]
    public async Task An_offer_that_comes_while_the_order_is_placed_changes_no_price()
    {
        Answer? during = null;

        await PlaceAsync(async () =>
        {
            await Answers().ReplaceAsync(Sample.CustomerId, Sample.StoreId, [await AddGrantAsync()]);
            during = await Answers().GetAsync(Sample.CustomerId, Sample.StoreId);

            return await Placed();
        });

        Assert.Null(during!.Grant);
    }

    [Fact]
    public async Task A_customer_that_the_host_does_not_know_is_left_to_the_host()
    {
        _customers.GetCustomerByIdAsync(Sample.CustomerId).Returns((Customer?)null);

        await PlaceAsync(Placed);

        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task What_the_same_person_used_before_is_told_before_paying_and_the_next_try_is_at_full_price()
    {
        var before = await AddGrantAsync();
        await new GrantLedger(_grants, _clock).ReserveAsync(before, Saving, _settings.DailyBudget);
        await _grants.TryRedeemAsync(before, orderId: 11, Saving);
        var again = Sample.Grant(shopperId: await OtherVisitorAsync());
        await _grants.TryIssueAsync(again);

        var first = await PlaceAsync(Placed);
        NextRequest();
        var second = await PlaceAsync(() => Task.FromResult(new PlaceOrderResult { PlacedOrder = _order }));

        Assert.Equal(["Plugins.Misc.DynamicOffers.Checkout.UsedBefore"], first.Errors);
        Assert.True(second.Success);
        Assert.Equal((GrantState.Revoked, ReasonCode.UsedBefore), (Stored(again).State, Stored(again).EndReason));
    }

    [Fact]
    public async Task A_fault_of_ours_refuses_once_and_then_the_full_price_holds()
    {
        var grant = await AddGrantAsync();
        var strangers = new StrangerCheckouts(_clock);
        _totals.GetShoppingCartSubTotalAsync(Arg.Any<IList<ShoppingCartItem>>(), false).ThrowsAsyncForAnyArgs(new TimeoutException());

        var first = await PlaceAsync(Placed, strangers: strangers);
        NextRequest();
        var second = await PlaceAsync(() => Task.FromResult(new PlaceOrderResult { PlacedOrder = _order }), strangers: strangers);

        Assert.Equal(["Plugins.Misc.DynamicOffers.Checkout.OfferGone"], first.Errors);
        Assert.True(second.Success);
        Assert.Equal(GrantState.Issued, Stored(grant).State);
        await _logger.Received(2).ErrorAsync(Arg.Any<string>(), Arg.Any<TimeoutException>());
    }

    [Fact]
    public async Task Where_the_host_prefers_another_discount_nothing_is_reserved()
    {
        var grant = await AddGrantAsync();
        SetTotals(Saving, Sample.DiscountId + 1);
        Answer? during = null;

        await PlaceAsync(async () =>
        {
            during = await Answers().GetAsync(Sample.CustomerId, Sample.StoreId);

            return await Placed();
        });

        Assert.Equal(GrantState.Issued, Stored(grant).State);
        Assert.Null(during!.Grant);
        Assert.Equal(0m, await SpentAsync());
    }

    [Fact]
    public async Task Where_the_host_prefers_another_discount_only_at_the_end_the_grant_comes_back()
    {
        var grant = await AddGrantAsync();

        await PlaceAsync(() => Task.FromResult(new PlaceOrderResult { PlacedOrder = _order }));

        Assert.Equal(GrantState.Issued, Stored(grant).State);
        Assert.Equal(0m, await SpentAsync());
    }

    [Fact]
    public async Task A_declined_payment_puts_the_grant_back()
    {
        var grant = await AddGrantAsync();

        var result = await PlaceAsync(Declined);

        Assert.Equal(["Declined"], result.Errors);
        _declined.Received(1).Declined(Sample.CustomerId, Sample.StoreId);
        Assert.Equal((GrantState.Issued, 0m), (Stored(grant).State, Stored(grant).Amount));
        Assert.Equal(0m, await SpentAsync());
    }

    [Fact]
    public async Task An_exception_of_the_host_puts_the_grant_back_and_goes_on_up()
    {
        var grant = await AddGrantAsync();

        await Assert.ThrowsAsync<TimeoutException>(() => PlaceAsync(() => throw new TimeoutException()));

        Assert.Equal(GrantState.Issued, Stored(grant).State);
        Assert.Equal(0m, await SpentAsync());
        Assert.False((await Answers().GetAsync(Sample.CustomerId, Sample.StoreId)).IsFrozen);
    }

    [Fact]
    public async Task An_order_that_was_placed_with_errors_keeps_what_it_used()
    {
        var grant = await AddGrantAsync();

        await PlaceAsync(async () =>
        {
            var result = await Placed();
            result.AddError("Mail could not be sent.");

            return result;
        });

        Assert.Equal(GrantState.Redeemed, Stored(grant).State);
    }

    [Fact]
    public async Task An_order_that_the_host_placed_stays_placed_though_our_bookkeeping_fails()
    {
        var grant = await AddGrantAsync();

        var result = await PlaceAsync(() =>
        {
            _discounts.Service.GetAllDiscountUsageHistoryAsync(null).ThrowsAsyncForAnyArgs(new TimeoutException());

            return Task.FromResult(new PlaceOrderResult { PlacedOrder = _order });
        });

        Assert.Same(_order, result.PlacedOrder);
        Assert.Equal(GrantState.Reserved, Stored(grant).State);
        await _logger.Received(1).ErrorAsync(Arg.Any<string>(), Arg.Any<TimeoutException>());
    }

    [Fact]
    public async Task A_grant_that_ended_since_the_confirm_page_showed_it_refuses_once_with_one_sentence()
    {
        var grant = await AddGrantAsync();
        await _grants.SetShownAtConfirmAsync(grant, Sample.Now);
        await _grants.TryRevokeAsync(grant, ReasonCode.Superseded);

        var first = await PlaceAsync(Placed);
        NextRequest();
        var second = await PlaceAsync(Placed);

        Assert.Equal(["Plugins.Misc.DynamicOffers.Checkout.OfferGone"], first.Errors);
        Assert.Null(first.PlacedOrder);
        Assert.True(second.Success);
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task A_grant_that_ran_out_since_then_refuses_too()
    {
        var grant = await AddGrantAsync();
        await _grants.SetShownAtConfirmAsync(grant, Sample.Now);
        _clock.SetUtcNow(new DateTimeOffset(grant.ExpiresOnUtc));
        await _grants.SetShownAtConfirmAsync(grant, _clock.GetUtcNow().UtcDateTime.AddHours(-1));

        var result = await PlaceAsync(Placed);

        Assert.Equal(["Plugins.Misc.DynamicOffers.Checkout.OfferGone"], result.Errors);
        Assert.Equal(0, _calls);
    }

    [Fact]
    public async Task Offers_switched_off_since_then_refuse_too()
    {
        var grant = await AddGrantAsync();
        await _grants.SetShownAtConfirmAsync(grant, Sample.Now);
        _settings.Enabled = false;

        var result = await PlaceAsync(Placed);

        Assert.Equal(["Plugins.Misc.DynamicOffers.Checkout.OfferGone"], result.Errors);
    }

    [Fact]
    public async Task The_grant_that_the_confirm_page_showed_is_no_broken_promise()
    {
        var grant = await AddGrantAsync();
        await _grants.SetShownAtConfirmAsync(grant, Sample.Now);

        var result = await PlaceAsync(Placed);

        Assert.True(result.Success);
        Assert.Equal(GrantState.Redeemed, Stored(grant).State);
    }

    [Fact]
    public async Task A_confirm_page_of_more_than_a_month_ago_promises_nothing()
    {
        var grant = await AddGrantAsync();
        await _grants.SetShownAtConfirmAsync(grant, Sample.Now.AddDays(-31));
        await _grants.TryRevokeAsync(grant, ReasonCode.Superseded);

        Assert.True((await PlaceAsync(Placed)).Success);
    }

    [Fact]
    public async Task A_grant_that_another_order_took_meanwhile_is_told_before_paying()
    {
        var grant = await AddGrantAsync();
        await Answers().GetAsync(Sample.CustomerId, Sample.StoreId);
        await _grants.TryReserveAsync(grant, 1m, Sample.Now.Date, Sample.Now);

        var result = await PlaceAsync(Placed);

        Assert.Equal(["Plugins.Misc.DynamicOffers.Checkout.OfferGone"], result.Errors);
        Assert.Equal(0, _calls);
        Assert.Null((await Answers().GetAsync(Sample.CustomerId, Sample.StoreId)).Grant);
    }

    [Fact]
    public async Task A_day_that_cannot_pay_is_told_before_paying_and_the_next_try_is_at_full_price()
    {
        var grant = await AddGrantAsync();
        _settings.DailyBudget = 4m;

        var first = await PlaceAsync(Placed);
        NextRequest();
        var second = await PlaceAsync(() => Task.FromResult(new PlaceOrderResult { PlacedOrder = _order }));

        Assert.Equal(["Plugins.Misc.DynamicOffers.Checkout.BudgetUsedUp"], first.Errors);
        Assert.True(second.Success);
        Assert.Equal(1, _calls);
        Assert.Equal((GrantState.Issued, Sample.Now.Date.AddDays(1)), (Stored(grant).State, Stored(grant).NotBeforeUtc));
    }

    [Fact]
    public async Task The_page_that_shows_a_refusal_shows_the_totals_of_the_next_try()
    {
        await AddGrantAsync();
        _settings.DailyBudget = 4m;

        await PlaceAsync(Placed);

        Assert.Null((await Answers().GetAsync(Sample.CustomerId, Sample.StoreId)).Grant);
    }

    [Fact]
    public async Task Of_two_orders_of_a_shopper_at_once_one_gets_the_grant()
    {
        var grant = await AddGrantAsync();
        var otherTab = FakeShop.Request();
        await Answers(otherTab).GetAsync(Sample.CustomerId, Sample.StoreId);

        PlaceOrderResult? second = null;
        var first = await PlaceAsync(async () =>
        {
            second = await PlaceAsync(Placed, otherTab);

            return await Placed();
        });

        Assert.True(first.Success);
        Assert.Equal(["Plugins.Misc.DynamicOffers.Checkout.OfferGone"], second!.Errors);
        Assert.Equal(GrantState.Redeemed, Stored(grant).State);
        Assert.Equal(Saving, await SpentAsync());
    }

    private Task<PlaceOrderResult> PlaceAsync(Func<Task<PlaceOrderResult>> placeOrderAsync, IHttpContextAccessor? request = null, StrangerCheckouts? strangers = null)
    {
        var ledger = new GrantLedger(_grants, _clock);
        var placing = Parts.Placing(
            Answers(request),
            ledger,
            new GrantRedeemer(_grants, ledger, Parts.Points(_grants), _discounts.Service, FakeShop.Plugin()),
            _grants,
            _customers,
            FakeShop.Carts(Sample.CartItem()),
            _totals,
            _settings,
            _declined,
            _logger,
            strangers: strangers);

        return placing.PlaceAsync(new ProcessPaymentRequest { CustomerId = Sample.CustomerId, StoreId = Sample.StoreId, OrderGuid = _order.OrderGuid }, () =>
        {
            _calls++;

            return placeOrderAsync();
        });
    }

    // The host has written its usage history by then.
    private Task<PlaceOrderResult> Placed()
    {
        _discounts.Usage.Add(new DiscountUsageHistory { DiscountId = Sample.DiscountId, OrderId = _order.Id });

        return Task.FromResult(new PlaceOrderResult { PlacedOrder = _order });
    }

    private static Task<PlaceOrderResult> Declined()
    {
        var result = new PlaceOrderResult();
        result.AddError("Declined");

        return Task.FromResult(result);
    }

    private void SetTotals(decimal discountAmount, int discountId)
    {
        _totals.GetShoppingCartSubTotalAsync(Arg.Any<IList<ShoppingCartItem>>(), false)
            .Returns((discountAmount, [new Discount { Id = discountId }], 85m, 85m - discountAmount, []));
    }

    private RequestAnswers Answers(IHttpContextAccessor? request = null)
    {
        return new RequestAnswers(request ?? _request, FakeShop.Settings(_settings), _grants, Parts.CartOffers(), Parts.NoStandingOffers(), FakeShop.Plugin(), _clock);
    }

    private void NextRequest()
    {
        _request.HttpContext = new DefaultHttpContext();
    }

    private async Task<Grant> AddGrantAsync()
    {
        var grant = Sample.Grant(shopperId: _shopperId);
        await _grants.TryIssueAsync(grant);

        return grant;
    }

    private async Task<int> OtherVisitorAsync()
    {
        var visitor = Sample.Shopper(id: 0);
        await _shoppers.InsertAsync(visitor);

        return visitor.Id;
    }

    private Grant Stored(Grant grant)
    {
        return _grants.Grants.Find(grant.Id)!;
    }

    private Task<decimal> SpentAsync()
    {
        return _grants.GetSpentAsync(Sample.StoreId, Sample.Now.Date);
    }
}
