using System.Text.Json;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo;

/// <summary>What an unmodified store did. An environment variable such as <c>GOLDEN_TOTALS</c> names another file of the same schema.</summary>
public static class GoldenFile
{
    /// <summary>Carts and what they cost.</summary>
    public const string Totals = "totals";

    /// <summary>Acts of shoppers and administrators, and the events of each.</summary>
    public const string Events = "events";

    public static string VariableOf(string name) => $"GOLDEN_{name.ToUpperInvariant()}";

    public static string PathOf(string name) => Environment.GetEnvironmentVariable(VariableOf(name)) is { Length: > 0 } file
        ? file
        : Path.GetFullPath(Path.Combine(RepositoryPaths.Root, "..", "shared", "nop-4.90", "golden", $"{name}.json"));

    public static async Task<IReadOnlyList<T>> ReadAsync<T>(string name)
    {
        await using var stream = File.OpenRead(PathOf(name));
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        };

        return await JsonSerializer.DeserializeAsync<List<T>>(stream, options)
            ?? throw new InvalidDataException($"{PathOf(name)} is empty.");
    }
}
