using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace DemoStore.Hosting.Startups;

/// <summary>The shop's own files, and those of plugins and themes under their folders' names; no code and no descriptions of them.</summary>
public sealed class StaticFilesStartup : INopStartup
{
    private static readonly string[] HiddenExtensions = [".dll", ".json", ".config"];

    public int Order => 99;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void Configure(IApplicationBuilder application)
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
