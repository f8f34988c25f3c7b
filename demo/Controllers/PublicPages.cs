using DemoStore.Factories;

namespace DemoStore.Controllers;

public static class PublicPages
{
    public static IServiceCollection AddPublicPages(this IServiceCollection services)
    {
        services.AddScoped<AddressModelFactory>();
        services.AddScoped<CatalogModelFactory>();
        services.AddScoped<CheckoutModelFactory>();
        services.AddScoped<CommonModelFactory>();
        services.AddScoped<CustomerModelFactory>();
        services.AddScoped<OrderModelFactory>();
        services.AddScoped<OrderTotalsModelFactory>();
        services.AddScoped<PictureModelFactory>();
        services.AddScoped<PriceText>();
        services.AddScoped<ProductModelFactory>();
        services.AddScoped<ShoppingCartModelFactory>();

        services.AddScoped<CheckoutFlow>();
        services.AddScoped<SlugRouteTransformer>();
        services.Configure<MvcOptions>(options => options.Filters.Add<CheckDiscountCouponFilter>());

        return services;
    }
}
