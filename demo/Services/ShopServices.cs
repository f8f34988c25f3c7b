using DemoStore.Services.Catalog;
using DemoStore.Services.Customers;
using DemoStore.Services.Directory;
using DemoStore.Services.Discounts;
using DemoStore.Services.Media;
using DemoStore.Services.Orders;
using DemoStore.Services.Payments;
using DemoStore.Services.Shipping;
using DemoStore.Services.Tax;
using Nop.Services.Authentication;
using Nop.Services.Gdpr;
using Nop.Services.Media;

namespace DemoStore.Services;

public static class ShopServices
{
    public static IServiceCollection AddShopServices(this IServiceCollection services)
    {
        services.AddScoped<CustomerService>();
        services.AddScoped<ICustomerService>(provider => provider.GetRequiredService<CustomerService>());
        services.AddScoped<IAuthenticationService, CookieAuthenticationService>();

        services.AddScoped<CustomerRoleRule>();

        services.AddScoped<CartWarnings>();
        services.AddScoped<OrderNotes>();
        services.AddScoped<OrderPlacement>();
        services.AddScoped<PlaceOrderDetailsFactory>();

        services.AddScoped<FlatRates>();
        services.AddScoped<PaymentMethod, CheckMoneyOrderPaymentMethod>();
        services.AddScoped<PaymentMethod, TestPaymentMethod>();

        JsonTypeConverter<ShippingOption>.Register();
        JsonTypeConverter<List<ShippingOption>>.Register();
        JsonTypeConverter<IList<ShippingOption>>.Register();

        return services;
    }
}
