using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Redemption.Consumers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Redemption;

public class GrantRedeemerTests : IAsyncLifetime
{
    private readonly InMemoryShopperStore _shoppers = new();
    private readonly InMemoryGrantStore _grants;
    private readonly GrantLedger _ledger;
    private readonly HostDiscounts _host = new();
    private readonly Order _order = new() { Id = 12, OrderGuid = Guid.NewGuid(), CustomerId = Sample.CustomerId, StoreId = Sample.StoreId, OrderSubTotalDiscountExclTax = 4.2m };

    private Grant _reserved = null!;

    public GrantRedeemerTests()
    {
        _grants = new InMemoryGrantStore(_shoppers);
        _ledger = new GrantLedger(_grants, Sample.Clock());
    }

    public async Task InitializeAsync()
    {
        var shopper = Sample.Shopper();
        await _shoppers.InsertAsync(shopper);
        _reserved = (await _ledger.IssueAsync(shopper.Id, Sample.StoreId, Sample.DiscountId, Sample.Decision()))!;
        _reserved.OrderKey = Grant.OrderKeyOf(_order.OrderGuid);
        await _ledger.ReserveAsync(_reserved, 5m, 500m);
    }

    public Task DisposeAsync()
    {
        return Task.CompletedTask;
    }

    [Fact]
    public async Task An_order_redeems_what_its_usage_history_names_at_the_amount_it_got_off()
    {
        Use(Sample.DiscountId);

        await RedeemAsync();

        Assert.Equal((GrantState.Redeemed, 12, 4.2m), (Stored.State, Stored.OrderId, Stored.Amount));
        Assert.Equal(4.2m, await _grants.GetSpentAsync(Sample.StoreId, Sample.Now.Date));
    }

    [Fact]
    public async Task Points_of_an_order_that_is_paid_already_are_given_with_it_and_once()
    {
        _grants.Grants.Update(grant => grant.Id == _reserved.Id, grant => grant.Points = 150);
        _order.PaymentStatus = PaymentStatus.Paid;

        await RedeemAsync();
        await RedeemAsync();

        Assert.Equal((GrantState.Redeemed, Sample.Now), (Stored.State, Stored.PointsGivenOnUtc));
    }

    [Fact]
    public async Task An_order_that_used_no_discount_redeems_nothing()
    {
        await RedeemAsync();

        Assert.Equal(GrantState.Reserved, Stored.State);
    }

    [Fact]
    public async Task An_order_that_used_another_discount_redeems_nothing()
    {
        Use(Sample.DiscountId + 1);

        await RedeemAsync();

        Assert.Equal(GrantState.Reserved, Stored.State);
    }

    [Fact]
    public async Task A_grant_that_is_not_reserved_is_not_redeemed()
    {
        await _ledger.ReleaseAsync(_reserved);
        Use(Sample.DiscountId);

        await RedeemAsync();

        Assert.Equal(GrantState.Issued, Stored.State);
    }

    [Fact]
    public async Task Another_order_redeems_nothing()
    {
        Use(Sample.DiscountId);
        _order.OrderGuid = Guid.NewGuid();

        await RedeemAsync();

        Assert.Equal(GrantState.Reserved, Stored.State);
    }

    [Fact]
    public async Task A_redelivered_event_changes_nothing()
    {
        Use(Sample.DiscountId);
        await RedeemAsync();
        _order.OrderSubTotalDiscountExclTax = 3m;

        await RedeemAsync();

        Assert.Equal(4.2m, Stored.Amount);
        Assert.Single(_grants.Ledger.All, entry => entry.Kind == LedgerKind.Redeemed);
    }

    [Fact]
    public async Task A_shopper_erased_while_the_order_was_placed_leaves_it_redeemed_by_the_order()
    {
        Use(Sample.DiscountId);
        _grants.Grants.Update(grant => grant.Id == _reserved.Id, grant => grant.ShopperId = -grant.Id);

        await RedeemAsync();

        Assert.Equal((GrantState.Redeemed, 12), (Stored.State, Stored.OrderId));
    }

    [Fact]
    public async Task A_plugin_that_is_not_installed_redeems_nothing()
    {
        Use(Sample.DiscountId);

        await new GrantRedeemer(_grants, _ledger, Parts.Points(_grants), _host.Service, FakeShop.Plugin(isInstalled: false)).RedeemAsync(_order);

        Assert.Equal(GrantState.Reserved, Stored.State);
    }

    private Grant Stored => _grants.Grants.Find(_reserved.Id)!;

    private void Use(int discountId)
    {
        _host.Usage.Add(new DiscountUsageHistory { DiscountId = discountId, OrderId = _order.Id });
    }

    private Task RedeemAsync()
    {
        var redeemer = new GrantRedeemer(_grants, _ledger, Parts.Points(_grants), _host.Service, FakeShop.Plugin());

        return new OrderPlacedConsumer(redeemer).HandleEventAsync(new OrderPlacedEvent(_order));
    }
}
