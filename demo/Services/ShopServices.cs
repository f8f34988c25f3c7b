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
        services.AddScoped<ICategoryService, CategoryService>();
        services.AddScoped<IManufacturerService, ManufacturerService>();
        services.AddScoped<IProductService, ProductService>();
        services.AddScoped<IProductAttributeService, ProductAttributeService>();
        services.AddScoped<IProductAttributeParser, ProductAttributeParser>();
        services.AddScoped<IProductAttributeFormatter, ProductAttributeFormatter>();
        services.AddScoped<IPriceCalculationService, PriceCalculationService>();
        services.AddScoped<IPriceFormatter, PriceFormatter>();
        services.AddScoped<IPictureService, PictureService>();

        services.AddScoped<CustomerService>();
        services.AddScoped<ICustomerService>(provider => provider.GetRequiredService<CustomerService>());
        services.AddScoped<ICustomerRegistrationService, CustomerRegistrationService>();
        services.AddScoped<IAuthenticationService, CookieAuthenticationService>();
        services.AddScoped<IAddressService, AddressService>();
        services.AddScoped<IGdprService, GdprService>();
        services.AddScoped<INewsLetterSubscriptionService, NewsLetterSubscriptionService>();

        services.AddScoped<ICountryService, CountryService>();
        services.AddScoped<IStateProvinceService, StateProvinceService>();
        services.AddScoped<ICurrencyService, CurrencyService>();
        services.AddScoped<ITaxCategoryService, TaxCategoryService>();
        services.AddScoped<ITaxService, TaxService>();

        services.AddScoped<CustomerRoleRule>();
        services.AddScoped<IDiscountPluginManager, DiscountPluginManager>();
        services.AddScoped<IDiscountService, DiscountService>();

        services.AddScoped<CartWarnings>();
        services.AddScoped<IShoppingCartService, ShoppingCartService>();
        services.AddScoped<IOrderTotalCalculationService, OrderTotalCalculationService>();
        services.AddScoped<IOrderService, OrderService>();
        services.AddScoped<IReturnRequestService, ReturnRequestService>();
        services.AddScoped<IRewardPointService, RewardPointService>();
        services.AddScoped<OrderNotes>();
        services.AddScoped<OrderPlacement>();
        services.AddScoped<PlaceOrderDetailsFactory>();
        services.AddScoped<IOrderProcessingService, OrderProcessingService>();

        services.AddScoped<FlatRates>();
        services.AddScoped<IShippingService, ShippingService>();
        services.AddScoped<PaymentMethod, CheckMoneyOrderPaymentMethod>();
        services.AddScoped<PaymentMethod, TestPaymentMethod>();
        services.AddScoped<IPaymentPluginManager, PaymentPluginManager>();
        services.AddScoped<IPaymentService, PaymentService>();

        JsonTypeConverter<ShippingOption>.Register();
        JsonTypeConverter<List<ShippingOption>>.Register();
        JsonTypeConverter<IList<ShippingOption>>.Register();

        return services;
    }
}
