namespace DemoStore.Hosting.Plugins;

public sealed class UploadService(PluginFolder folder) : IUploadService
{
    public async Task<IList<IDescriptor>> UploadPluginsAndThemesAsync(IFormFile archivefile)
    {
        await using var zip = archivefile.OpenReadStream();

        return [.. folder.Upload(zip)];
    }
}
