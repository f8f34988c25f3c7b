namespace DemoStore.Hosting.Startups;

/// <summary>A part of the shop's start with its place in the order of nopCommerce's own, so that plugins find theirs.</summary>
public abstract class HostStartup(int order) : INopStartup
{
    public int Order => order;

    public virtual void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public virtual void Configure(IApplicationBuilder application)
    {
    }
}
