using System.IO.Compression;
using System.Text.RegularExpressions;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Packaging;

/// <summary>What a shopper's browser is sent, as it is shipped.</summary>
public partial class ShippedWeightTests
{
    private const int MostBytes = 12 * 1024;

    private static readonly string[] Shipped = ["js/dynamic-offers.js", "css/dynamic-offers.css"];

    [Fact]
    public void Script_and_style_sheet_weigh_no_more_than_12_kB_together() => Assert.InRange(Shipped.Sum(Weigh), 1, MostBytes);

    [Fact]
    public void There_is_nothing_else_to_send_and_nobody_else_to_ask()
    {
        var content = Path.Combine(RepositoryPaths.Root, "Content");

        Assert.Equal(Shipped.Order(), Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(content, file)).Order());
        Assert.All(Shipped, file => Assert.DoesNotMatch(OtherSite(), Read(file)));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(RepositoryPaths.Root, "Content", file));

    private static long Weigh(string file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            using var text = File.OpenRead(Path.Combine(RepositoryPaths.Root, "Content", file));
            text.CopyTo(gzip);
        }

        return packed.Length;
    }

    [GeneratedRegex("https?://|url\\(|@import")]
    private static partial Regex OtherSite();
}
