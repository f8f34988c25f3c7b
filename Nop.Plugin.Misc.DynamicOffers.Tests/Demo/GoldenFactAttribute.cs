namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo;

/// <summary>A test that needs the recordings, which are no part of the repository.</summary>
public sealed class GoldenFactAttribute : FactAttribute
{
    public GoldenFactAttribute()
    {
        if (!File.Exists(GoldenFile.Path))
            Skip = $"The recordings of a real store are not here: {GoldenFile.Path} does not exist. GOLDEN_TOTALS names the file.";
    }
}
