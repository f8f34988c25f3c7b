namespace DemoStore.Hosting.Startups;

/// <summary>Finds the endpoint of a request. Plugins see it from here on.</summary>
public sealed class RoutingStartup : INopStartup
{
    public int Order => 400;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void Configure(IApplicationBuilder application) => application.UseRouting();
}
