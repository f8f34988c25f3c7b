using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Tax;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Orders;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Redemption;

public class PersonalPricesTests : IAsyncLifetime
{
    private const int ProductId = 3;

    private readonly InMemoryShopperStore _shoppers = new();
    private readonly InMemoryGrantStore _grants;
    private readonly IWorkContext _workContext = FakeShop.WorkContext(Sample.Customer());
    private readonly IOrderTotalCalculationService _totals = Substitute.For<IOrderTotalCalculationService>();
    private readonly IProductAttributeService _attributes = Substitute.For<IProductAttributeService>();
    private readonly TaxSettings _taxSettings = new();
    private readonly Product _product = new() { Id = ProductId, Price = 40m };
    private readonly List<ShoppingCartItem> _cart = [];

    private int _appliedDiscountId = Sample.DiscountId;
    private RequestAnswers _answers = null!;

    public PersonalPricesTests()
    {
        _grants = new InMemoryGrantStore(_shoppers);
        _workContext.GetTaxDisplayTypeAsync().Returns(TaxDisplayType.ExcludingTax);
        _attributes.GetProductAttributeMappingsByProductIdAsync(ProductId).Returns([]);
        _totals.GetShoppingCartSubTotalAsync(default!, default).ReturnsForAnyArgs(call => Totals(call.Arg<IList<ShoppingCartItem>>(), call.Arg<bool>()));
    }

    public async Task InitializeAsync()
    {
        var shopper = Sample.Shopper();
        await _shoppers.InsertAsync(shopper);
        await _grants.TryIssueAsync(Sample.Grant(shopperId: shopper.Id));
    }

    public Task DisposeAsync()
    {
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_saving_of_the_cart_is_what_the_host_s_total_takes_off()
    {
        _cart.Add(Sample.CartItem(quantity: 2));

        Assert.Equal(new CartSaving(4m, 76m, IncludingTax: false), await Prices().GetCartSavingAsync());
    }

    [Fact]
    public async Task Saving_and_price_are_shown_with_tax_where_the_shop_shows_it()
    {
        _workContext.GetTaxDisplayTypeAsync().Returns(TaxDisplayType.IncludingTax);
        _cart.Add(Sample.CartItem(quantity: 2));

        Assert.Equal(new CartSaving(4.8m, 91.2m, IncludingTax: true), await Prices().GetCartSavingAsync());
        Assert.Equal(45.6m, (await Prices().GetProductPriceAsync(ProductId))?.Price);
    }

    [Fact]
    public async Task A_shop_that_keeps_tax_out_of_its_subtotal_keeps_it_out_here()
    {
        _workContext.GetTaxDisplayTypeAsync().Returns(TaxDisplayType.IncludingTax);
        _taxSettings.ForceTaxExclusionFromOrderSubtotal = true;
        _cart.Add(Sample.CartItem(quantity: 2));

        Assert.False((await Prices().GetCartSavingAsync())?.IncludingTax);
        Assert.Equal(45.6m, (await Prices().GetProductPriceAsync(ProductId))?.Price); // product pages show it all the same
    }

    [Fact]
    public async Task An_empty_cart_saves_nothing_and_asks_for_no_total()
    {
        Assert.Null(await Prices().GetCartSavingAsync());
        Assert.Empty(_totals.ReceivedCalls());
    }

    [Fact]
    public async Task Where_the_host_prefers_another_discount_our_saving_is_none()
    {
        _appliedDiscountId = Sample.DiscountId + 1;
        _cart.Add(Sample.CartItem());

        Assert.Null(await Prices().GetCartSavingAsync());
        Assert.Null(await Prices().GetProductPriceAsync(ProductId));
    }

    [Fact]
    public async Task Who_has_no_offer_has_no_personal_price()
    {
        _grants.Grants.Delete(_ => true);
        _cart.Add(Sample.CartItem());

        Assert.Null(await Prices().GetCartSavingAsync());
        Assert.Null(await Prices().GetProductPriceAsync(ProductId));
        Assert.Empty(_totals.ReceivedCalls());
    }

    [Fact]
    public async Task The_price_of_a_product_is_what_one_more_unit_adds_to_an_empty_cart()
    {
        Assert.Equal(38m, (await Prices().GetProductPriceAsync(ProductId))?.Price);
    }

    [Fact]
    public async Task The_price_of_a_product_is_what_one_more_unit_adds_to_this_cart()
    {
        _cart.Add(Sample.CartItem(quantity: 11));

        // 11 units save 22 of 25 already; the twelfth saves the 2 that a unit saves, the thirteenth only the last 1.
        Assert.Equal(38m, (await Prices().GetProductPriceAsync(ProductId))?.Price);

        _cart[0].Quantity = 12;
        Assert.Equal(39m, (await Prices().GetProductPriceAsync(ProductId))?.Price);
    }

    [Fact]
    public async Task Once_the_cap_is_reached_a_further_unit_costs_the_full_price()
    {
        _cart.Add(Sample.CartItem(quantity: 13));

        Assert.Null(await Prices().GetProductPriceAsync(ProductId));
    }

    [Fact]
    public async Task Asking_for_a_price_leaves_the_cart_as_it_is()
    {
        _cart.Add(Sample.CartItem(quantity: 2));

        await Prices().GetProductPriceAsync(ProductId);

        Assert.Equal(2, Assert.Single(_cart).Quantity);
    }

    public static TheoryData<string, Action<Product>> ChoicesToBeMade => new()
    {
        { "the customer enters the price", product => product.CustomerEntersPrice = true },
        { "call for price", product => product.CallForPrice = true },
        { "a rental", product => product.IsRental = true }
    };

    [Theory]
    [MemberData(nameof(ChoicesToBeMade))]
    public async Task A_price_that_depends_on_a_choice_still_to_be_made_is_not_told(string choice, Action<Product> change)
    {
        change(_product);

        Assert.True(await Prices().GetProductPriceAsync(ProductId) is null, choice);
    }

    [Theory]
    [InlineData(0, AttributeValueType.Simple, true)]
    [InlineData(3, AttributeValueType.Simple, false)]
    [InlineData(-3, AttributeValueType.Simple, false)]
    [InlineData(0, AttributeValueType.AssociatedToProduct, false)]
    public async Task Attributes_hide_the_price_only_where_they_change_it(int adjustment, AttributeValueType type, bool isTold)
    {
        _attributes.GetProductAttributeMappingsByProductIdAsync(ProductId).Returns([new ProductAttributeMapping { Id = 8 }]);
        _attributes.GetProductAttributeValuesAsync(8).Returns(
        [
            new ProductAttributeValue { PriceAdjustment = 0m },
            new ProductAttributeValue { PriceAdjustment = adjustment, AttributeValueType = type }
        ]);

        Assert.Equal(isTold, await Prices().GetProductPriceAsync(ProductId) is not null);
    }

    [Fact]
    public async Task A_product_that_is_gone_has_no_price()
    {
        Assert.Null(await Prices().GetProductPriceAsync(999));
    }

    private PersonalPrices Prices()
    {
        var products = Substitute.For<IProductService>();
        products.GetProductByIdAsync(ProductId).Returns(_product);

        var (request, carts) = (FakeShop.Request(), FakeShop.Carts([.. _cart]));

        var offers = Parts.CartOffers();
        _answers = new RequestAnswers(request, FakeShop.Settings(), _grants, offers, Parts.NoStandingOffers(), FakeShop.Plugin(), Sample.Clock());

        return new PersonalPrices(
            _answers,
            offers,
            new OrderSavings(new InMemoryCarrierStore(new HostDiscounts()), carts, _totals),
            request,
            _workContext,
            FakeShop.StoreContext(),
            carts,
            _totals,
            products,
            _attributes,
            _taxSettings);
    }

    // 40 a unit, 20 % tax, 5 % off up to 25 where our answer is yes or the host prefers a discount of its own.
    private (decimal, List<Discount>, decimal, decimal, SortedDictionary<decimal, decimal>) Totals(IList<ShoppingCartItem> cart, bool includingTax)
    {
        var rate = includingTax ? 1.2m : 1m;
        var subTotal = cart.Sum(item => item.Quantity) * 40m;
        var isGiven = _appliedDiscountId != Sample.DiscountId || _answers.GetAsync(Sample.CustomerId, Sample.StoreId).Result.Held.Count > 0;
        var discount = isGiven ? Math.Min(subTotal * 0.05m, 25m) : 0m;

        return (discount * rate, [new Discount { Id = _appliedDiscountId }], subTotal * rate, (subTotal - discount) * rate, []);
    }
}
