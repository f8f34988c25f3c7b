using DemoStore.Services.Discounts;
using DemoStore.Services.Payments;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Services.Payments;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.HostFacts;

/// <summary>The rows that the facts are shown with, written through the shop's own services.</summary>
public static class FactRows
{
    /// <summary>The first of the two stores.</summary>
    public const int StoreId = 1;

    private static int _number;

    public static T Get<T>(this IServiceProvider services) where T : notnull => services.GetRequiredService<T>();

    public static IQueryable<T> Table<T>(this IServiceProvider services) where T : BaseEntity => services.Get<IRepository<T>>().Table;

    public static async Task<T> AddAsync<T>(this IServiceProvider services, T entity) where T : BaseEntity
    {
        await services.Get<IRepository<T>>().InsertAsync(entity);

        return entity;
    }

    public static string Name(string start) => $"{start} {Interlocked.Increment(ref _number)}";

    public static Task<Product> AddProductAsync(this IServiceProvider services, decimal price, bool isShipped = false) => services.AddAsync(new Product
    {
        Name = Name("Product"),
        ProductType = ProductType.SimpleProduct,
        Price = price,
        IsShipEnabled = isShipped,
        OrderMinimumQuantity = 1,
        OrderMaximumQuantity = 100,
        VisibleIndividually = true,
        Published = true,
        CreatedOnUtc = DateTime.UtcNow,
        UpdatedOnUtc = DateTime.UtcNow,
    });

    /// <summary>A guest who has told where to send the bill, and who is who this request is from.</summary>
    public static async Task<Customer> AddGuestAsync(this IServiceProvider services)
    {
        var guest = await services.Get<ICustomerService>().InsertGuestCustomerAsync();
        var address = await services.AddAsync(new Address
        {
            FirstName = "Robin",
            LastName = "Reed",
            Email = "robin.reed@example.com",
            CountryId = 1,
            City = "Springfield",
            Address1 = "1 Main Street",
            ZipPostalCode = "12345",
            CreatedOnUtc = DateTime.UtcNow,
        });
        guest.BillingAddressId = guest.ShippingAddressId = address.Id;
        await services.Get<ICustomerService>().UpdateCustomerAsync(guest);
        await services.Get<IWorkContext>().SetCurrentCustomerAsync(guest);

        return guest;
    }

    public static async Task<Customer> AddRegisteredAsync(this IServiceProvider services)
    {
        var customer = await services.AddGuestAsync();
        var registration = services.Get<ICustomerRegistrationService>();
        var email = $"{Guid.NewGuid():N}@example.com";
        var result = await registration.RegisterCustomerAsync(new(customer, email, email, "Robin-demo-1", PasswordFormat.Hashed, StoreId));
        Assert.Empty(result.Errors);

        return customer;
    }

    /// <returns>The whole cart.</returns>
    public static async Task<IList<ShoppingCartItem>> AddToCartAsync(this IServiceProvider services, Customer customer, Product product,
        int quantity = 1, string? attributesXml = null)
    {
        Assert.Empty(await services.Get<IShoppingCartService>().AddToCartAsync(
            customer, product, ShoppingCartType.ShoppingCart, StoreId, attributesXml, quantity: quantity));

        return await services.GetCartAsync(customer);
    }

    public static Task<IList<ShoppingCartItem>> GetCartAsync(this IServiceProvider services, Customer customer) =>
        services.Get<IShoppingCartService>().GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, StoreId);

    public static async Task<Order> PlaceAsync(this IServiceProvider services, Customer customer,
        TestPaymentOutcome outcome = TestPaymentOutcome.Approve)
    {
        var request = new ProcessPaymentRequest
        {
            OrderGuid = Guid.NewGuid(),
            CustomerId = customer.Id,
            StoreId = StoreId,
            PaymentMethodSystemName = TestPaymentMethod.Name,
        };
        request.CustomValues[TestPaymentMethod.OutcomeField] = outcome.ToString();
        var result = await services.Get<IOrderProcessingService>().PlaceOrderAsync(request);
        Assert.Empty(result.Errors);

        return result.PlacedOrder;
    }

    /// <summary>A discount of 1 on products, active and without requirement rows, unless told otherwise.</summary>
    public static Task<Discount> AddDiscountAsync(this IServiceProvider services, Action<Discount>? change = null)
    {
        var discount = new Discount
        {
            Name = Name("Discount"),
            DiscountType = DiscountType.AssignedToSkus,
            DiscountAmount = 1,
            DiscountLimitation = DiscountLimitationType.Unlimited,
            LimitationTimes = 1,
            IsActive = true,
        };
        change?.Invoke(discount);

        return services.AddAsync(discount);
    }

    /// <summary>A discount on whole orders that only who holds the coupon has, so that the other tests never meet it.</summary>
    public static async Task<Discount> AddCouponAsync(this IServiceProvider services, Customer holder, Action<Discount> change)
    {
        var discount = await services.AddDiscountAsync(discount =>
        {
            discount.DiscountType = DiscountType.AssignedToOrderSubTotal;
            discount.RequiresCouponCode = true;
            discount.CouponCode = Name("CODE").Replace(' ', '-');
            change(discount);
        });
        await services.Get<ICustomerService>().ApplyDiscountCouponCodeAsync(holder, discount.CouponCode);

        return discount;
    }

    public static Task AssignAsync(this IServiceProvider services, Discount discount, Product product) =>
        services.AddAsync(new DiscountProductMapping { DiscountId = discount.Id, EntityId = product.Id });

    public static Task<DiscountRequirement> AddGroupAsync(this IServiceProvider services, Discount discount, DiscountRequirement? parent = null) =>
        services.AddAsync(new DiscountRequirement
        {
            DiscountId = discount.Id,
            ParentId = parent?.Id,
            IsGroup = true,
            InteractionType = RequirementGroupInteractionType.And,
            DiscountRequirementRuleSystemName = "Group",
        });

    /// <summary>The host's own rule, by a role; or, without a role, a rule whose plugin is not installed.</summary>
    public static async Task<DiscountRequirement> AddRuleAsync(this IServiceProvider services, Discount discount, DiscountRequirement? parent,
        string? roleSystemName)
    {
        var row = await services.AddAsync(new DiscountRequirement
        {
            DiscountId = discount.Id,
            ParentId = parent?.Id,
            DiscountRequirementRuleSystemName = roleSystemName is null ? "Rule.OfNobody" : CustomerRoleRule.SystemName,
        });
        if (roleSystemName is not null)
        {
            var role = await services.Get<ICustomerService>().GetCustomerRoleBySystemNameAsync(roleSystemName);
            await services.Get<ISettingService>().SetSettingAsync(CustomerRoleRule.SettingKey(row.Id), role.Id);
        }

        return row;
    }
}
