using Nop.Web.Framework.Mvc.Routing;

namespace DemoStore.Hosting.Startups;

/// <summary>Calls the routes of host and plugins, those with the highest priority first, and ends the pipeline.</summary>
public sealed class EndpointsStartup : INopStartup
{
    public int Order => 900;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void Configure(IApplicationBuilder application)
    {
        application.UseAuthorization();
        application.UseEndpoints(endpoints =>
        {
            var typeFinder = endpoints.ServiceProvider.GetRequiredService<ITypeFinder>();
            var providers = typeFinder.FindClassesOfType<IRouteProvider>()
                .Select(type => (IRouteProvider)Activator.CreateInstance(type)!)
                .OrderByDescending(provider => provider.Priority);
            foreach (var provider in providers)
                provider.RegisterRoutes(endpoints);
        });
    }
}
