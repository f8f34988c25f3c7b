using System.IO.Compression;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Packaging;

/// <summary>What every page of the shop makes a shopper download.</summary>
public class DownloadSizeTests
{
    [Theory]
    [InlineData("js", 12_000)]
    [InlineData("css", 4_000)]
    public void What_a_shopper_downloads_is_small(string folder, int mostBytes)
    {
        var files = Directory.GetFiles(Path.Combine(RepositoryPaths.Root, "Content", folder), "*", SearchOption.AllDirectories);

        Assert.InRange(files.Sum(GzipSize), 1, mostBytes);
    }

    private static long GzipSize(string file)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(file));

        return compressed.Length;
    }
}
