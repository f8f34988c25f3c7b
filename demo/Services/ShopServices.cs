using DemoStore.Services.Orders;
using DemoStore.Services.Payments;

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
