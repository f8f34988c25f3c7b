using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace DemoStore.Hosting.Plugins;

/// <summary>
/// Loads the plugins that are installed or about to be, all DLLs of their folders into the shop's own context, and makes them parts of
/// the application. Plugins that are neither are only known by their description.
/// </summary>
public sealed class PluginLoader(ApplicationPartManager parts, PluginFolder folder, PluginsInfo info)
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
            if (descriptor.Installed || info.PluginNamesToInstall.Contains(descriptor.SystemName))
                assemblies.AddRange(Load(descriptor));

            info.PluginDescriptors.Add(descriptor);
        }

        return assemblies;
    }

    private IEnumerable<Assembly> Load(PluginDescriptor descriptor)
    {
        var mainFile = descriptor.OriginalAssemblyFile;
        var main = descriptor.ReferencedAssembly = LoadPart(mainFile);

        // Of several plugin classes the first one is taken, and the others never come to life.
        descriptor.PluginType = Array.Find(main.GetTypes(),
            type => typeof(IPlugin).IsAssignableFrom(type) && type.IsClass && !type.IsAbstract);

        return Directory.GetFiles(Path.GetDirectoryName(mainFile)!, "*.dll")
            .Where(file => file != mainFile && !IsAlreadyLoaded(file))
            .Select(LoadPart)
            .ToList()
            .Prepend(main);
    }

    /// <summary>The host's own DLL, or one that an earlier plugin brought, is used whatever the version.</summary>
    private bool IsAlreadyLoaded(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);

        return _hostFiles.Contains(Path.GetFileName(file))
            || AppDomain.CurrentDomain.GetAssemblies().Any(loaded => name.Equals(loaded.GetName().Name, StringComparison.OrdinalIgnoreCase));
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
