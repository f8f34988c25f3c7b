using System.IO.Compression;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Packaging;

/// <summary>The zip that the demo shop was built with; what a shop owner uploads.</summary>
public sealed class PluginPackage : IDisposable
{
    public const string Folder = "Misc.DynamicOffers/";

    private readonly ZipArchive _zip = ZipFile.OpenRead(Path.Combine(Path.GetDirectoryName(RepositoryPaths.DemoStore)!, "Misc.DynamicOffers.zip"));

    public IReadOnlyList<ZipArchiveEntry> Entries => _zip.Entries;

    /// <summary>The names below the plugin's folder.</summary>
    public IReadOnlyList<string> Files => Entries.Select(entry => entry.FullName[Folder.Length..]).ToList();

    public byte[] Read(string file)
    {
        using var stream = _zip.GetEntry(Folder + file)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);

        return memory.ToArray();
    }

    public void Dispose()
    {
        _zip.Dispose();
    }
}
