using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace DemoStore.Hosting.Common;

/// <summary>The files that belong to one shop: all under its data folder, as <c>~/Plugins/…</c>.</summary>
public sealed class NopFileProvider(DemoOptions options) : INopFileProvider, IDisposable
{
    private readonly PhysicalFileProvider _files = new(options.DataFolder);

    public string MapPath(string path)
    {
        var relative = path.TrimStart('~').TrimStart('/').Replace('/', Path.DirectorySeparatorChar);

        return Path.Combine(options.DataFolder, relative);
    }

    public IDirectoryContents GetDirectoryContents(string subpath) => _files.GetDirectoryContents(subpath);

    public IFileInfo GetFileInfo(string subpath) => _files.GetFileInfo(subpath);

    /// <summary>Nothing is watched: what is there at the start is what a running shop uses.</summary>
    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    public void Dispose() => _files.Dispose();
}
