using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Ranking;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Nudges;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Logging;
using Nop.Services.Orders;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Nudges;

public class NudgeTests
{
    private readonly IProductService _products = Substitute.For<IProductService>();
    private readonly IOrderReportService _reports = Substitute.For<IOrderReportService>();

    [Theory]
    [InlineData(4, 5, false)]
    [InlineData(5, 5, true)]
    [InlineData(900, 5, true)]
    public async Task How_many_were_sold_is_said_from_the_depth_on(int sold, int depth, bool isSaid)
    {
        var sales = Substitute.For<IProductSales>();
        sales.GetSoldAsync(7, Sample.Now.AddDays(-7)).Returns(sold);
        var nudge = new SocialProofNudge(sales, Sample.Clock());

        Assert.Equal(isSaid ? [sold] : null, (await nudge.SayAsync(At(7, depth)))?.Arguments);
        Assert.Null(await nudge.SayAsync(At(0, depth)));
    }

    [Theory]
    [InlineData(0, 5, false)]
    [InlineData(1, 5, true)]
    [InlineData(5, 5, true)]
    [InlineData(6, 5, false)]
    [InlineData(null, 5, false)]
    public async Task How_many_are_left_is_said_up_to_the_depth_and_of_what_is_counted(int? stock, int depth, bool isSaid)
    {
        var product = new Product { Id = 7, ManageInventoryMethod = stock is null ? ManageInventoryMethod.DontManageStock : ManageInventoryMethod.ManageStock };
        _products.GetProductsByIdsAsync(Arg.Any<int[]>()).Returns([product]);
        _products.GetTotalStockQuantityAsync(product).Returns(stock ?? 3);
        var reader = new CartReader(FakeShop.Carts(), _products, Substitute.For<ICategoryService>(), Substitute.For<IManufacturerService>(), Substitute.For<ISpecificationAttributeService>(), Substitute.For<IPriceCalculationService>());

        Assert.Equal(isSaid ? [stock] : null, (await new ScarcityNudge(reader).SayAsync(At(7, depth)))?.Arguments.Cast<int?>());
    }

    [Theory]
    [InlineData(79.99, 20, false)]
    [InlineData(80, 20, true)]
    [InlineData(99.99, 20, true)]
    [InlineData(100, 20, false)]
    public async Task What_is_missing_to_free_shipping_is_said_up_to_the_depth(double subTotal, int depth, bool isSaid)
    {
        var carts = FakeShop.Carts(Sample.CartItem());
        carts.ShoppingCartRequiresShippingAsync(Arg.Any<IList<ShoppingCartItem>>()).Returns(true);
        var totals = Substitute.For<IOrderTotalCalculationService>();
        totals.GetShoppingCartSubTotalAsync(Arg.Any<IList<ShoppingCartItem>>(), false).Returns((0m, [], 0m, (decimal)subTotal, []));
        NudgeSaying? Say(bool isEnabled) =>
            new FreeShippingNudge(new ShippingSettings { FreeShippingOverXEnabled = isEnabled, FreeShippingOverXValue = 100m }, carts, totals).SayAsync(At(0, depth)).Result;

        Assert.Equal(isSaid ? [100m - (decimal)subTotal] : null, Say(isEnabled: true)?.Arguments);
        Assert.Null(Say(isEnabled: false));
    }

    [Fact]
    public void What_goes_with_it_is_the_owners_own_list_without_what_is_in_the_cart_or_not_sold()
    {
        HasProductsButSix();
        _products.GetRelatedProductsByProductId1Async(3).Returns([Related(4, 2), Related(5, 1), Related(6, 3), Related(8, 4)]);

        Assert.Equal([5, 4], Complements(3, depth: 2)!.ProductIds);
        Assert.Equal([5, 8], Complements(0, depth: 9, 3, 4)!.ProductIds);
        Assert.Null(Complements(4, depth: 9));
    }

    [Fact]
    public void Before_what_is_related_comes_what_is_sold_besides_a_cart_and_after_it_what_others_bought_with_it()
    {
        HasProductsButSix();
        _products.GetRelatedProductsByProductId1Async(3).Returns([Related(5, 1), Related(6, 2)]);
        _products.GetCrossSellProductsByShoppingCartAsync(Arg.Any<IList<ShoppingCartItem>>(), Arg.Any<int>()).Returns([Product(9), Product(5)]);
        _reports.GetAlsoPurchasedProductsIdsAsync(Sample.StoreId, 3, Arg.Any<int>()).Returns([4, 5, 7]);

        Assert.Equal([9, 5, 7], Complements(0, depth: 9, 3, 4)!.ProductIds);
        Assert.Equal([5, 4, 7], Complements(3, depth: 9)!.ProductIds);
        _reports.ClearReceivedCalls();
        Assert.Equal([9, 5], Complements(0, depth: 2, 3, 4)!.ProductIds);
        _reports.DidNotReceiveWithAnyArgs().GetAlsoPurchasedProductsIdsAsync(0, 0);
    }

    private void HasProductsButSix()
    {
        _products.GetProductByIdAsync(Arg.Any<int>()).Returns(call => Product(call.Arg<int>()));
        _products.GetProductsByIdsAsync(Arg.Any<int[]>()).Returns(call => call.Arg<int[]>().Select(Product).ToList());
    }

    private NudgeSaying? Complements(int productId, int depth, params int[] cart) =>
        new ComplementsNudge(_products, FakeShop.Carts([.. cart.Select(id => Sample.CartItem(id))]), _reports).SayAsync(At(productId, depth)).Result;

    private static Product Product(int id) => new() { Id = id, Published = id != 6, VisibleIndividually = true };

    [Fact]
    public void A_nudge_stands_in_the_ranking_at_its_own_cost_and_has_a_cap_of_its_own()
    {
        var nudge = new Offer("campaign-1", 0m, 0m, TimeSpan.FromHours(1)) { CampaignId = 1, IsNudge = true };
        var cart = Sample.WithCart(Sample.Line(1, unitPrice: 100m));
        Assert.Equal(100m * ExpectedProfit.AssumedMargin * Prior.OfNudge.Uplift, new ExpectedProfit().Of(cart)(nudge));

        GivenOffer Given(string lane) => new("campaign-2", 0m, Sample.Now.AddDays(-1), IsOpen: true, 2, lane);
        var caps = Sample.Caps with { OffersPerShopperAndWeek = 1, NudgesPerShopperAndWeek = 1 };
        string? Stops(Offer offer, string lane) => new WeeklyCapGuardrail().Stops(offer, cart, new OfferHistory([Given(lane)], SpentToday: 0m), caps);
        Assert.Equal(ReasonCode.WeeklyCapReached, Stops(nudge, OfferLane.Nudge));
        Assert.Null(Stops(nudge, OfferLane.Order));
        Assert.Null(Stops(nudge with { IsNudge = false }, OfferLane.Nudge));
    }

    [Fact]
    public async Task A_role_is_had_as_long_as_its_nudge_and_who_had_it_before_keeps_it()
    {
        var (grants, campaigns, clock) = (new InMemoryGrantStore(), new InMemoryCampaignStore(), Sample.Clock());
        var (shopper, customer, role) = (Sample.Shopper(), Sample.Customer(), new CustomerRole { Id = 9, Name = "Early", Active = true });
        var customers = Substitute.For<ICustomerService>();
        customers.GetAllCustomerRolesAsync(true).Returns([role]);
        customers.GetCustomerByIdAsync(customer.Id).Returns(customer);
        customers.GetCustomerRoleIdsAsync(customer, true).Returns([1]);
        var version = await campaigns.AddVersionAsync(5, new CampaignTerms { Reward = RewardKind.Nudge, Nudge = new NudgeTerms("early_access", 9) }, Sample.Now);
        var early = new EarlyAccess(campaigns, grants, customers, Substitute.For<ILogger>(), clock);
        var grant = Sample.Grant(shopperId: shopper.Id);
        (grant.CampaignId, grant.CampaignVersionId, grant.Lane) = (5, version.Id, OfferLane.Nudge);
        await grants.TryIssueAsync(grant);

        await early.OpenAsync([grant], customer);
        await customers.Received(1).AddCustomerRoleMappingAsync(Arg.Is<CustomerCustomerRoleMapping>(mapping => mapping.CustomerId == customer.Id && mapping.CustomerRoleId == 9));
        await early.CloseAsync();
        await customers.DidNotReceiveWithAnyArgs().RemoveCustomerRoleMappingAsync(null!, null!);

        clock.SetUtcNow(grant.ExpiresOnUtc);
        await early.CloseAsync();
        await early.CloseAsync();
        await customers.Received(1).RemoveCustomerRoleMappingAsync(customer, role);

        customers.GetCustomerRoleIdsAsync(customer, true).Returns([1, 9]);
        await early.OpenAsync([grant], customer);
        await customers.ReceivedWithAnyArgs(1).AddCustomerRoleMappingAsync(null!);
        Assert.Empty(await grants.GetOpenDoorsAsync(customer.Id, Sample.Now));
    }

    [Fact]
    public async Task A_role_that_two_nudges_open_stays_until_the_last_one_ends_and_goes_along_with_a_log_in()
    {
        var (grants, campaigns, clock, customers) = (new InMemoryGrantStore(), new InMemoryCampaignStore(), Sample.Clock(), Substitute.For<ICustomerService>());
        var (guest, account, role) = (Sample.Customer(), Sample.Customer(77), new CustomerRole { Id = 9, Name = "Early", Active = true });
        var roles = new Dictionary<int, HashSet<int>> { [guest.Id] = [], [account.Id] = [] };
        customers.GetAllCustomerRolesAsync(true).Returns([role]);
        customers.GetCustomerByIdAsync(Arg.Any<int>()).Returns(call => call.Arg<int>() == guest.Id ? guest : account);
        customers.GetCustomerRoleIdsAsync(Arg.Any<Customer>(), true).Returns(call => roles[call.Arg<Customer>().Id].ToArray());
        customers.AddCustomerRoleMappingAsync(Arg.Do<CustomerCustomerRoleMapping>(mapping => roles[mapping.CustomerId].Add(mapping.CustomerRoleId))).Returns(Task.CompletedTask);
        customers.RemoveCustomerRoleMappingAsync(Arg.Do<Customer>(customer => roles[customer.Id].Remove(9)), role).Returns(Task.CompletedTask);
        var version = await campaigns.AddVersionAsync(5, new CampaignTerms { Reward = RewardKind.Nudge, Nudge = new NudgeTerms("early_access", 9) }, Sample.Now);
        var early = new EarlyAccess(campaigns, grants, customers, Substitute.For<ILogger>(), clock);
        var (one, other) = (await DoorAsync("one", hours: 10), await DoorAsync("other", hours: 20));

        await early.OpenAsync([one, other], guest);
        clock.Advance(TimeSpan.FromHours(11));
        await early.CloseAsync();
        Assert.Equal([9], roles[guest.Id]);

        await early.FollowAsync([other], account);
        Assert.Empty(roles[guest.Id]);
        Assert.Equal([9], roles[account.Id]);

        await early.CloseAllAsync();
        Assert.Empty(roles[account.Id]);

        async Task<Grant> DoorAsync(string tier, int hours)
        {
            var grant = Sample.Grant();
            (grant.CampaignId, grant.CampaignVersionId, grant.Lane, grant.Tier, grant.ExpiresOnUtc) = (5, version.Id, OfferLane.Nudge, tier, Sample.Now.AddHours(hours));
            await grants.TryIssueAsync(grant);

            return grant;
        }
    }

    private static RelatedProduct Related(int productId, int order) => new() { ProductId1 = 3, ProductId2 = productId, DisplayOrder = order };

    private static NudgeMoment At(int productId, int depth) => new(Sample.Customer(), Sample.StoreId, productId, depth, Sample.Now.AddHours(1));
}
