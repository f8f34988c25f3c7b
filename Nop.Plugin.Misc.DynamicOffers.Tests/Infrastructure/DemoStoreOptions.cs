namespace Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

/// <summary>How a <see cref="DemoStoreProcess" /> is started.</summary>
public sealed record DemoStoreOptions
{
    /// <summary>The shop's folder for its database, plugins and mail; by default a new one, deleted with the process.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The PostgreSQL database to run on; by default a SQLite file in the data folder.</summary>
    public string? PostgreSql { get; init; }

    /// <summary>Use the framework's own service container, as a store with <c>UseAutofac</c> off does.</summary>
    public bool MicrosoftDi { get; init; }

    /// <summary>
    /// Compile the plugin's views while the shop runs, as a store does. That takes a third of a start, so that most stories show what the build made of the
    /// same files.
    /// </summary>
    public bool CompilesViews { get; init; }

    /// <summary>Begin with an empty folder and install shop and plugin; most stories begin in a shop that has done so before.</summary>
    public bool Installs { get; init; }

    /// <summary>Further arguments, such as <c>["--Key", "value"]</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    internal IEnumerable<string> ToArguments(string url, string dataFolder) =>
    [
        "--urls", url,
        "--DataFolder", dataFolder,
        .. PostgreSql is null ? Array.Empty<string>() : ["--ConnectionStrings:PostgreSql", PostgreSql],
        .. MicrosoftDi ? ["--Container", "MicrosoftDi"] : Array.Empty<string>(),
        .. CompilesViews ? Array.Empty<string>() : ["--CompiledViews", RepositoryPaths.CompiledViews],
        .. Arguments
    ];
}
