namespace DemoStore.Hosting.Plugins;

/// <summary>The plugin this repository is about; its package lies beside the shop.</summary>
public static class BundledPlugin
{
    private const string PackageName = "Misc.DynamicOffers.zip";

    /// <summary>Lets a new shop begin with the plugin, as if the owner had uploaded and chosen it before the first start.</summary>
    public static void Unpack(PluginFolder folder, PluginsInfo info)
    {
        using var package = File.OpenRead(Path.Combine(AppContext.BaseDirectory, PackageName));
        var uploaded = folder.Upload(package);
        info.PluginNamesToInstall.AddRange(uploaded.Select(plugin => plugin.SystemName));
        info.Save();
    }
}
