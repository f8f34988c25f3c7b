namespace DemoStore.Controllers;

/// <summary>The default routes and the slugs of products and categories, after everybody else's routes.</summary>
public class GenericRoutes : IRouteProvider
{
    public int Priority => -1000000;

    public void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder)
    {
        endpointRouteBuilder.MapControllerRoute("areaRoute", "{area:exists}/{controller=Home}/{action=Index}/{id?}");
        endpointRouteBuilder.MapControllerRoute("Default", "{controller=Home}/{action=Index}/{id?}");
        endpointRouteBuilder.MapDynamicControllerRoute<SlugRouteTransformer>("{SeName}");
    }
}
