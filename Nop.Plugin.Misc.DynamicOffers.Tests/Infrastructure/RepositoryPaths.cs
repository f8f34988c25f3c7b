using System.Reflection;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

/// <summary>Places that the tests reach outside their own output; the build writes them into this assembly.</summary>
public static class RepositoryPaths
{
    /// <summary>The folder of the clone.</summary>
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>DemoStore.dll as it was built with these tests.</summary>
    public static string DemoStore { get; } = Metadata("DemoStore");

    /// <summary>Where the plugin's views lie, compiled by the build.</summary>
    public static string CompiledViews { get; } = Path.GetDirectoryName(Metadata("CompiledViews"))!;

    /// <summary>What builds and tests leave behind; not under version control.</summary>
    public static string Artifacts { get; } = Path.Combine(Root, "artifacts");

    private static string Metadata(string key) =>
        typeof(RepositoryPaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
