using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;

public class ProfileBuilderTests
{
    [Fact]
    public async Task The_cart_is_counted_in_units_and_dated_by_its_last_change()
    {
        var carts = FakeShop.Carts(
            Sample.CartItem(productId: 1, quantity: 2, updatedOnUtc: Sample.Now.AddHours(-3)),
            Sample.CartItem(productId: 2, quantity: 3, updatedOnUtc: Sample.Now.AddHours(-1)));
        var activity = new LiveActivity(Sample.ShopperId, new Activity { ProductViews = 4, AwaySeconds = 60 });

        var profile = await new ProfileBuilder(carts, Sample.Clock()).BuildAsync(activity, Sample.Customer(), Sample.StoreId);

        Assert.Equal(new ShopperProfile(Sample.Now, 4, TimeSpan.FromMinutes(1), IsAbsent: false, 5, Sample.Now.AddHours(-1)), profile);
    }

    [Fact]
    public async Task An_empty_cart_never_changed()
    {
        var profile = await new ProfileBuilder(FakeShop.Carts(), Sample.Clock())
            .BuildAsync(new LiveActivity(Sample.ShopperId, stored: null), Sample.Customer(), Sample.StoreId);

        Assert.Equal(Sample.Profile with { CartQuantity = 0, CartChangedOnUtc = null }, profile);
    }

    [Fact]
    public async Task Who_is_elsewhere_has_been_away_since_the_last_sign()
    {
        var carts = FakeShop.Carts(Sample.CartItem(updatedOnUtc: Sample.Now.AddHours(-5)));

        var profile = await new ProfileBuilder(carts, Sample.Clock()).BuildAbsentAsync(Sample.Now.AddHours(-4), Sample.Customer(), Sample.StoreId);

        Assert.Equal(new ShopperProfile(Sample.Now, 0, TimeSpan.FromHours(4), IsAbsent: true, 1, Sample.Now.AddHours(-5)), profile);
    }

    [Fact]
    public async Task The_cart_of_this_customer_in_this_store_is_read_and_no_wishlist()
    {
        var carts = FakeShop.Carts();
        var customer = Sample.Customer();

        await new ProfileBuilder(carts, Sample.Clock()).BuildAbsentAsync(Sample.Now, customer, storeId: 4);

        await carts.Received(1).GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, 4);
        Assert.Single(carts.ReceivedCalls());
    }
}
