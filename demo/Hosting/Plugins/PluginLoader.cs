using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace DemoStore.Hosting.Plugins;

/// <summary>
/// Loads the plugins that are installed or about to be, all DLLs of their folders into the shop's own context, and makes them parts of
/// the application. Plugins that are neither are only known by their description.
/// </summary>
public sealed class PluginLoader(ApplicationPartManager parts, PluginFolder folder, PluginsInfo info, DemoOptions options)
{
    private readonly HashSet<string> _hostFiles = Directory.GetFiles(AppContext.BaseDirectory, "*.dll")
        .Select(file => Path.GetFileName(file)!)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <returns>The assemblies that came in.</returns>
    public List<Assembly> Load()
    {
        folder.MoveUploads();

        var assemblies = new List<Assembly>();
        foreach (var descriptor in folder.ReadDescriptors())
        {
            descriptor.Installed = info.IsInstalled(descriptor.SystemName);
            var isInstalling = !descriptor.Installed && info.PluginNamesToInstall.Contains(descriptor.SystemName);
            if (isInstalling && HasCollisions(descriptor))
                continue;

            if (descriptor.Installed || isInstalling)
                assemblies.AddRange(Load(descriptor));

            info.PluginDescriptors.Add(descriptor);
        }

        return assemblies;
    }

    private IEnumerable<Assembly> Load(PluginDescriptor descriptor)
    {
        var mainFile = descriptor.OriginalAssemblyFile;
        var main = descriptor.ReferencedAssembly = LoadPart(mainFile);

        if (options.CompiledViews is { } compiled && AreSame(mainFile, Path.Combine(compiled, Path.GetFileName(mainFile))))
            parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(Assembly.LoadFrom(Path.Combine(compiled, $"{descriptor.SystemName}.Views.dll"))));

        // Of several plugin classes the first one is taken, and the others never come to life.
        descriptor.PluginType = Array.Find(main.GetTypes(),
            type => typeof(IPlugin).IsAssignableFrom(type) && type.IsClass && !type.IsAbstract);

        return GetFiles(descriptor)
            .Where(file => file != mainFile && FindLoaded(file) is null)
            .Select(LoadPart)
            .ToList()
            .Prepend(main);
    }

    /// <summary>A plugin that is being installed is dropped where another one has brought a different version of one of its DLLs.</summary>
    private bool HasCollisions(PluginDescriptor descriptor) =>
        GetFiles(descriptor).Any(file => FindLoaded(file) is { } loaded && loaded.FullName != AssemblyName.GetAssemblyName(file).FullName);

    /// <summary>The plugin's DLLs without those that the host has: its own copy is used whatever the version.</summary>
    private IEnumerable<string> GetFiles(PluginDescriptor descriptor) =>
        Directory.GetFiles(Path.GetDirectoryName(descriptor.OriginalAssemblyFile)!, "*.dll")
            .Where(file => !_hostFiles.Contains(Path.GetFileName(file)));

    private static bool AreSame(string file, string other) => File.Exists(other) && File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(other));

    private static Assembly? FindLoaded(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);

        return Array.Find(AppDomain.CurrentDomain.GetAssemblies(),
            loaded => name.Equals(loaded.GetName().Name, StringComparison.OrdinalIgnoreCase));
    }

    private Assembly LoadPart(string file)
    {
        // A description of dependencies would be asked for reference assemblies that only the plugin's build machine has.
        File.Delete(Path.ChangeExtension(file, ".deps.json"));

        var assembly = Assembly.LoadFrom(file);
        parts.ApplicationParts.Add(new AssemblyPart(assembly));

        return assembly;
    }
}
