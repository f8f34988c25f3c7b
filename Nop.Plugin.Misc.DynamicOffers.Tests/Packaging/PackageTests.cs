using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mono.Cecil;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Packaging;

public sealed class PackageTests : IDisposable
{
    private const string PluginAssembly = "Nop.Plugin.Misc.DynamicOffers.dll";

    /// <summary>What a 4.90 store holds, with the versions that its own assemblies have; a reference to a higher one does not bind there.</summary>
    private static readonly Dictionary<string, Version> HostAssemblies = new()
    {
        ["Autofac"] = new Version(8, 1, 0, 0),
        ["AutoMapper"] = new Version(14, 0, 0, 0),
        ["FluentMigrator"] = new Version(7, 1, 0, 0),
        ["FluentMigrator.Abstractions"] = new Version(7, 1, 0, 0),
        ["FluentValidation"] = new Version(11, 0, 0, 0),
        ["linq2db"] = new Version(5, 4, 1, 0),
        ["MailKit"] = new Version(4, 13, 0, 0),
        ["Microsoft.VisualBasic.Core"] = new Version(14, 0, 0, 0), // of .NET 9 itself, which counts it apart
        ["MimeKit"] = new Version(4, 13, 0, 0),
        ["Newtonsoft.Json"] = new Version(13, 0, 0, 0),
        ["Nop.Core"] = new Version(4, 90, 0, 0),
        ["Nop.Data"] = new Version(4, 90, 0, 0),
        ["Nop.Services"] = new Version(4, 90, 0, 0),
        ["Nop.Web"] = new Version(4, 90, 0, 0),
        ["Nop.Web.Framework"] = new Version(4, 90, 0, 0),
        ["Npgsql"] = new Version(9, 0, 3, 0),
        ["netstandard"] = new Version(2, 1, 0, 0)
    };

    /// <summary>What the assemblies of .NET and ASP.NET Core are in a store on .NET 9.</summary>
    private static readonly Version FrameworkVersion = new(9, 0, 0, 0);

    private static readonly string[] FrameworkFolders =
    [
        Path.GetDirectoryName(typeof(object).Assembly.Location)!,
        Path.GetDirectoryName(typeof(HttpContext).Assembly.Location)!
    ];

    private readonly PluginPackage _package = new();

    [Fact]
    public void Has_the_plugins_folder_at_its_top_and_nothing_else()
    {
        Assert.All(_package.Entries, entry => Assert.StartsWith(PluginPackage.Folder, entry.FullName, StringComparison.Ordinal));
    }

    [Fact]
    public void Holds_the_plugin_what_the_host_lacks_and_what_ships_from_the_repository()
    {
        string[] expected =
        [
            "LICENSE",
            PluginAssembly,
            "Quartz.dll",
            "THIRD-PARTY-NOTICES.txt",
            "logo.png",
            "plugin.json",
            .. FilesBelow("Views"),
            .. FilesBelow("Content")
        ];

        Assert.Equal(expected.Order(StringComparer.Ordinal), _package.Files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Holds_no_assembly_of_the_host()
    {
        var assemblies = _package.Files.Where(IsAssembly).Select(Path.GetFileNameWithoutExtension).OfType<string>();

        Assert.DoesNotContain(assemblies, assembly => IsHeldByHost(assembly) || IsNamedLikeFramework(assembly));
    }

    [Fact]
    public void Refers_to_nothing_newer_than_the_host_holds_and_to_nothing_it_lacks()
    {
        var shipped = _package.Files.Where(IsAssembly).ToDictionary(file => Path.GetFileNameWithoutExtension(file)!, ReadAssembly);

        foreach (var reference in shipped.Values.SelectMany(assembly => assembly.MainModule.AssemblyReferences))
        {
            if (!shipped.ContainsKey(reference.Name))
            {
                Assert.True(IsHeldByHost(reference.Name), $"Nobody has {reference.Name}");
                Assert.True(reference.Version <= HostVersion(reference.Name), $"{reference.FullName} is newer than the host's");
            }
        }
    }

    [Fact]
    public void Is_the_same_for_the_same_files_whoever_makes_it()
    {
        var names = _package.Entries.Select(entry => entry.FullName).ToList();

        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Single(_package.Entries.Select(entry => entry.LastWriteTime.DateTime).Distinct());
    }

    [Fact]
    public void Names_no_folder_of_the_machine_it_was_built_on()
    {
        var text = Encoding.UTF8.GetString(_package.Read(PluginAssembly));

        Assert.DoesNotContain(RepositoryPaths.Root, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Describes_the_plugin_as_it_is()
    {
        using var description = JsonDocument.Parse(_package.Read("plugin.json"));
        var plugin = description.RootElement;
        var version = ReadAssembly(PluginAssembly).Name.Version;

        Assert.Equal(PluginAssembly, plugin.GetProperty("FileName").GetString());
        Assert.Equal(DynamicOffersDefaults.SystemName, plugin.GetProperty("SystemName").GetString());
        Assert.Equal(version.ToString(3), plugin.GetProperty("Version").GetString());
        Assert.Contains("4.90", plugin.GetProperty("SupportedVersions").EnumerateArray().Select(element => element.GetString()));
        Assert.All(["Group", "FriendlyName", "Author", "Description"], field => Assert.NotEmpty(plugin.GetProperty(field).GetString()!));
        Assert.All(["LimitedToStores", "LimitedToCustomerRoles", "DependsOnSystemNames"], field => Assert.Equal(0, plugin.GetProperty(field).GetArrayLength()));
        Assert.Equal(1, plugin.GetProperty("DisplayOrder").GetInt32());
    }

    [Fact]
    public void Has_one_plugin_class()
    {
        var plugins = typeof(DynamicOffersPlugin).Assembly.GetTypes().Where(type => typeof(Services.Plugins.IPlugin).IsAssignableFrom(type));

        Assert.Equal(typeof(DynamicOffersPlugin), Assert.Single(plugins));
    }

    [Fact]
    public void Gives_the_licence_of_everything_it_ships_from_others()
    {
        var notices = Encoding.UTF8.GetString(_package.Read("THIRD-PARTY-NOTICES.txt"));
        var fromOthers = _package.Files.Where(file => IsAssembly(file) && file != PluginAssembly);

        Assert.All(fromOthers, file => Assert.Contains($"({file})", notices, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _package.Dispose();
    }

    private AssemblyDefinition ReadAssembly(string file)
    {
        return AssemblyDefinition.ReadAssembly(new MemoryStream(_package.Read(file)));
    }

    private static IEnumerable<string> FilesBelow(string folder)
    {
        return Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryPaths.Root, file).Replace('\\', '/'));
    }

    private static bool IsAssembly(string file)
    {
        return file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsHeldByHost(string assembly)
    {
        return HostAssemblies.ContainsKey(assembly) || IsFramework(assembly);
    }

    private static bool IsNamedLikeFramework(string assembly)
    {
        return assembly.StartsWith("Microsoft.", StringComparison.Ordinal) || assembly.StartsWith("System.", StringComparison.Ordinal);
    }

    private static Version HostVersion(string assembly)
    {
        return HostAssemblies.GetValueOrDefault(assembly, FrameworkVersion);
    }

    // Part of .NET or ASP.NET Core, and not only named as if it were.
    private static bool IsFramework(string assembly)
    {
        return FrameworkFolders.Any(folder => File.Exists(Path.Combine(folder, assembly + ".dll")));
    }
}
