namespace DemoStore.Controllers;

public static class PublicPages
{
    public static IServiceCollection AddPublicPages(this IServiceCollection services)
    {
        services.AddScoped<PriceText>();
        services.AddScoped<CheckoutFlow>();
        services.AddScoped<SlugRouteTransformer>();
        services.Configure<MvcOptions>(options => options.Filters.Add<CheckDiscountCouponFilter>());

        return services;
    }
}
