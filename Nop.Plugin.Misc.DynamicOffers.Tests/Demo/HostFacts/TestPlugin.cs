using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.HostFacts;

/// <summary>Tiny plugins, compiled while the test runs. Their classes are empty ones derived from classes of this assembly.</summary>
public static class TestPlugin
{
    /// <summary>Puts a plugin into the shop's folder.</summary>
    /// <returns>The plugin's folder.</returns>
    public static string Write(string dataFolder, string systemName, string source, string version = "1.0", int displayOrder = 1)
    {
        var folder = Directory.CreateDirectory(Path.Combine(dataFolder, "Plugins", systemName)).FullName;

        // A process loads only one assembly of a name, so each has its own.
        var assemblyName = $"{systemName}.{Guid.NewGuid():N}";
        Compile(Path.Combine(folder, $"{assemblyName}.dll"), source);
        File.WriteAllText(Path.Combine(folder, "plugin.json"), JsonSerializer.Serialize(new
        {
            Group = "Test",
            FriendlyName = systemName,
            SystemName = systemName,
            Version = version,
            SupportedVersions = new[] { NopVersion.CURRENT_VERSION },
            Author = "Test",
            DisplayOrder = displayOrder,
            FileName = $"{assemblyName}.dll"
        }));

        return folder;
    }

    /// <summary>Writes what the shop remembers of its plugins.</summary>
    public static void Remember(string dataFolder, IEnumerable<(string SystemName, string Version)> installed, params string[] toInstall) =>
        File.WriteAllText(Path.Combine(dataFolder, "plugins.json"), JsonSerializer.Serialize(new
        {
            InstalledPlugins = installed.Select(plugin => new { plugin.SystemName, plugin.Version }),
            PluginNamesToInstall = toInstall
        }));

    /// <summary>Compiles the source, against all that this process may load, into an assembly of the file's name.</summary>
    public static void Compile(string file, string source)
    {
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(file),
            [CSharpSyntaxTree.ParseText("using Nop.Plugin.Misc.DynamicOffers.Tests.Demo.HostFacts;\n" + source)],
            trusted.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var result = compilation.Emit(file);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
    }
}
