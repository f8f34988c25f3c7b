namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo;

/// <summary>A test that needs the recordings, which are no part of the repository.</summary>
public sealed class GoldenFactAttribute : FactAttribute
{
    public GoldenFactAttribute(string name)
    {
        if (!File.Exists(GoldenFile.PathOf(name)))
        {
            Skip = $"The recordings of a real store are not here: {GoldenFile.PathOf(name)} does not exist. "
                + $"{GoldenFile.VariableOf(name)} names the file.";
        }
    }
}
