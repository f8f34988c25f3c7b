using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace DemoStore.Hosting.Startups;

/// <summary>The shop's own files, and those of plugins and themes under their folders' names; no code and no descriptions of them.</summary>
public sealed class StaticFilesStartup() : HostStartup(99)
{
    private static readonly string[] HiddenExtensions = [".dll", ".json", ".config"];

    public override void Configure(IApplicationBuilder application)
    {
        var options = application.ApplicationServices.GetRequiredService<DemoOptions>();
        application.UseStaticFiles();
        ServeFolder(application, options.PluginsFolder, "/Plugins");
        ServeFolder(application, options.ThemesFolder, "/Themes");
    }

    private static void ServeFolder(IApplicationBuilder application, string folder, string requestPath)
    {
        var contentTypes = new FileExtensionContentTypeProvider();
        foreach (var extension in HiddenExtensions)
            contentTypes.Mappings.Remove(extension);

        application.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            RequestPath = requestPath,
            ContentTypeProvider = contentTypes
        });
    }
}

/// <summary>Finds the endpoint of a request. Plugins see it from here on.</summary>
public sealed class RoutingStartup() : HostStartup(400)
{
    public override void Configure(IApplicationBuilder application) => application.UseRouting();
}

/// <summary>Calls the routes of host and plugins, those with the highest priority first, and ends the pipeline.</summary>
public sealed class EndpointsStartup() : HostStartup(900)
{
    public override void Configure(IApplicationBuilder application)
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
