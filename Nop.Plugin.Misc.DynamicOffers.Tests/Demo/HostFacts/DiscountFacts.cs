using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Tests.Stories;
using Nop.Services.Catalog;
using Nop.Services.Discounts;
using Nop.Services.Orders;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.HostFacts;

/// <summary>Who gets a discount, and how often.</summary>
[Collection(InProcessShopCollection.Name)]
public sealed class DiscountFacts(FactShop shop) : IClassFixture<FactShop>
{
    private const string Met = "Guests";
    private const string Unmet = "Administrators";

    [Fact]
    public Task H4_A_discount_without_requirement_rows_is_everybodys() => shop.DoAsync(async services =>
        Assert.True(await IsForGuestAsync(services, await services.AddDiscountAsync())));

    [Fact]
    public Task H4_A_top_level_row_without_interaction_type_makes_it_everybodys() => shop.DoAsync(async services =>
    {
        var discount = await services.AddDiscountAsync();
        await services.AddRuleAsync(discount, parent: null, Unmet);

        Assert.True(await IsForGuestAsync(services, discount));
    });

    [Fact]
    public Task H4_An_empty_group_makes_it_everybodys() => shop.DoAsync(async services =>
    {
        var discount = await services.AddDiscountAsync();
        await services.AddGroupAsync(discount);

        Assert.True(await IsForGuestAsync(services, discount));
    });

    [Theory]
    [InlineData(true, Met)]
    [InlineData(false, Unmet)]
    [InlineData(true, null, Met)]
    [InlineData(true, Met, null)]
    [InlineData(false, null, Unmet)]
    [InlineData(false, new string?[] { null })]
    public Task H4_A_rule_that_is_not_installed_is_skipped_and_alone_it_fails_its_group(bool isValid, params string?[] rules) =>
        shop.DoAsync(async services =>
        {
            var discount = await services.AddDiscountAsync();
            var group = await services.AddGroupAsync(discount);
            foreach (var rule in rules)
                await services.AddRuleAsync(discount, group, rule);

            Assert.Equal(isValid, await IsForGuestAsync(services, discount));
        });

    [Fact]
    public Task H4_A_group_nested_in_a_group_never_matches() => shop.DoAsync(async services =>
    {
        var discount = await services.AddDiscountAsync();
        var inner = await services.AddGroupAsync(discount, await services.AddGroupAsync(discount));
        await services.AddRuleAsync(discount, inner, Met);

        Assert.False(await IsForGuestAsync(services, discount));
    });

    [Fact]
    public async Task H4_Deleting_the_last_rule_deletes_its_groups_and_no_event_of_the_discount_follows()
    {
        var (discount, rule) = await shop.AskAsync(async services =>
        {
            var discount = await services.AddDiscountAsync();
            var rule = await services.AddRuleAsync(discount, await services.AddGroupAsync(discount), Unmet);
            Assert.False(await IsForGuestAsync(services, discount));

            return (discount, rule);
        });

        using var owner = await StoryOwner.LogInAsync(await shop.GetAddressAsync());
        var heard = await Heard.DuringAsync(() => owner.DeleteRequirementAsync(discount.Id, rule.Id));

        Assert.Equal(2, heard.OfType<EntityDeletedEvent<DiscountRequirement>>().Count());
        Assert.DoesNotContain(heard, @event => @event is EntityUpdatedEvent<Discount> or EntityDeletedEvent<Discount>);
        await shop.DoAsync(async services =>
        {
            Assert.False(await services.Table<DiscountRequirement>().AnyAsync(row => row.DiscountId == discount.Id));
            Assert.True(await IsForGuestAsync(services, discount));
        });
    }

    [Fact]
    public async Task H5_A_cached_price_is_shared_by_customers_of_the_same_roles_their_own_discounts_included()
    {
        await Assert.ThrowsAsync<Xunit.Sdk.EqualException>(BothPayTheSameAsync);
        await shop.WithAsync<CatalogSettings>(nameof(CatalogSettings.CacheProductPrices), true, BothPayTheSameAsync);

        // Without the cache this fails: only the first of the two holds the coupon.
        Task BothPayTheSameAsync() => shop.DoAsync(async services =>
        {
            var product = await services.AddProductAsync(10);
            var (holder, other) = (await services.AddGuestAsync(), await services.AddGuestAsync());
            await services.AssignAsync(await services.AddCouponAsync(holder, coupon => coupon.DiscountType = DiscountType.AssignedToSkus), product);

            Assert.Equal(9, await GetPriceAsync(services, product, holder));
            Assert.Equal(9, await GetPriceAsync(services, product, other));
        });
    }

    [Fact]
    public Task H6_N_times_per_customer_is_checked_for_registered_customers_only() => shop.DoAsync(async services =>
    {
        var product = await services.AddProductAsync(10);
        var discount = await services.AddDiscountAsync(discount => discount.DiscountLimitation = DiscountLimitationType.NTimesPerCustomer);
        await services.AssignAsync(discount, product);

        foreach (var (customer, isValidAgain) in new[] { (await services.AddGuestAsync(), true), (await services.AddRegisteredAsync(), false) })
        {
            await services.AddToCartAsync(customer, product);
            Assert.Equal(9, (await services.PlaceAsync(customer)).OrderTotal);
            Assert.Equal(isValidAgain, (await services.Get<IDiscountService>().ValidateDiscountAsync(discount, customer, [])).IsValid);
        }
    });

    [Fact]
    public async Task H7_N_times_only_is_read_then_inserted_so_two_orders_at_once_use_it_twice()
    {
        var (discount, customers) = await shop.AskAsync(async services =>
        {
            var product = await services.AddProductAsync(10);
            var discount = await services.AddDiscountAsync(discount => discount.DiscountLimitation = DiscountLimitationType.NTimesOnly);
            await services.AssignAsync(discount, product);
            var customers = new[] { await services.AddGuestAsync(), await services.AddGuestAsync() };
            foreach (var customer in customers)
                await services.AddToCartAsync(customer, product);

            return (discount, customers);
        });

        // Each order waits, its line priced, until the other one has come as far.
        var (arrived, both) = (0, new TaskCompletionSource());
        await Heard.DuringAsync(
            () => Task.WhenAll(customers.Select(customer => Task.Run(() => shop.AskAsync(services => services.PlaceAsync(customer))))),
            async @event =>
            {
                if (@event is not ShoppingCartItemMovedToOrderItemEvent)
                    return;

                if (Interlocked.Increment(ref arrived) == 2)
                    both.SetResult();
                await both.Task.WaitAsync(TimeSpan.FromSeconds(30));
            });

        await shop.DoAsync(async services =>
        {
            Assert.Equal(2, await services.Table<DiscountUsageHistory>().CountAsync(usage => usage.DiscountId == discount.Id));
            Assert.False((await services.Get<IDiscountService>().ValidateDiscountAsync(discount, customers[0], [])).IsValid);
        });
    }

    [Fact]
    public Task H16_Deleting_a_discount_deletes_its_usage_history() => shop.DoAsync(async services =>
    {
        var (guest, product, discount) = (await services.AddGuestAsync(), await services.AddProductAsync(10), await services.AddDiscountAsync());
        await services.AssignAsync(discount, product);
        await services.AddToCartAsync(guest, product);
        await services.PlaceAsync(guest);
        Assert.Equal(1, await services.Table<DiscountUsageHistory>().CountAsync(usage => usage.DiscountId == discount.Id));

        await services.Get<IDiscountService>().DeleteDiscountAsync(discount);

        Assert.Equal(0, await services.Table<DiscountUsageHistory>().CountAsync(usage => usage.DiscountId == discount.Id));
    });

    [Fact]
    public Task H19_IgnoreDiscounts_turns_all_discounts_off() =>
        shop.WithAsync<CatalogSettings>(nameof(CatalogSettings.IgnoreDiscounts), true, () => shop.DoAsync(async services =>
        {
            var (guest, product) = (await services.AddGuestAsync(), await services.AddProductAsync(10));
            await services.AssignAsync(await services.AddDiscountAsync(), product);
            await services.AddCouponAsync(guest, coupon => coupon.DiscountAmount = 2);
            await services.AddCouponAsync(guest, coupon => (coupon.DiscountType, coupon.DiscountAmount) = (DiscountType.AssignedToOrderTotal, 3));

            var cart = await services.AddToCartAsync(guest, product);
            Assert.Equal(10, (await services.Get<IOrderTotalCalculationService>().GetShoppingCartTotalAsync(cart)).shoppingCartTotal);
        }));

    [Fact]
    public Task H19_A_gift_card_in_the_cart_refuses_subtotal_and_total_discounts() => shop.DoAsync(async services =>
    {
        var (guest, giftCard) = (await services.AddGuestAsync(), await services.AddProductAsync(25));
        giftCard.IsGiftCard = true;
        await services.Get<IProductService>().UpdateProductAsync(giftCard);
        await services.AddCouponAsync(guest, coupon => coupon.DiscountAmount = 2);
        await services.AddCouponAsync(guest, coupon => (coupon.DiscountType, coupon.DiscountAmount) = (DiscountType.AssignedToOrderTotal, 3));

        var cart = await services.AddToCartAsync(guest, giftCard);
        Assert.Equal(25, (await services.Get<IOrderTotalCalculationService>().GetShoppingCartTotalAsync(cart)).shoppingCartTotal);
    });

    [Fact]
    public Task E23_A_change_of_any_discount_clears_the_caches_of_all() => shop.DoAsync(async services =>
    {
        var discountService = services.Get<IDiscountService>();
        var known = (await discountService.GetAllDiscountsAsync()).Count;
        await services.Get<IRepository<Discount>>().InsertAsync(new Discount { Name = FactRows.Name("Unseen"), IsActive = true }, publishEvent: false);
        Assert.Equal(known, (await discountService.GetAllDiscountsAsync()).Count);

        var other = (await discountService.GetAllDiscountsAsync(isActive: null))[0];
        await discountService.UpdateDiscountAsync(other);

        Assert.Equal(known + 1, (await discountService.GetAllDiscountsAsync()).Count);
    });

    private static async Task<bool> IsForGuestAsync(IServiceProvider services, Discount discount)
    {
        var guest = await services.AddGuestAsync();

        return (await services.Get<IDiscountService>().ValidateDiscountAsync(discount, guest, [])).IsValid;
    }

    private static async Task<decimal> GetPriceAsync(IServiceProvider services, Product product, Customer customer)
    {
        var store = await services.Get<IStoreService>().GetStoreByIdAsync(FactRows.StoreId);

        return (await services.Get<IPriceCalculationService>().GetFinalPriceAsync(product, customer, store)).finalPrice;
    }
}
