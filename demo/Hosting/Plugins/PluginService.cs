namespace DemoStore.Hosting.Plugins;

public sealed class PluginService(
    PluginsInfo info, PluginFolder folder, IMigrationManager migrationManager, ICustomerService customerService,
    ICustomerActivityService customerActivityService, ISettingService settingService, NopLogger logger, IWebHelper webHelper) : IPluginService
{
    /// <summary>The database's own copy of what <c>plugins.json</c> says is installed.</summary>
    private const string InstalledKey = "demostore.plugins.installed";

    public async Task<IList<PluginDescriptor>> GetPluginDescriptorsAsync<TPlugin>(
        LoadPluginsMode loadMode = LoadPluginsMode.InstalledOnly, Customer? customer = null, int storeId = 0, string? group = null,
        string dependsOnSystemName = "", string? friendlyName = null, string? author = null)
        where TPlugin : class, IPlugin
    {
        var roleIds = customer is null ? null : await customerService.GetCustomerRoleIdsAsync(customer);

        return info.PluginDescriptors
            .Where(plugin => loadMode == LoadPluginsMode.All || plugin.Installed == (loadMode == LoadPluginsMode.InstalledOnly))
            .Where(plugin => typeof(TPlugin) == typeof(IPlugin) || typeof(TPlugin).IsAssignableFrom(plugin.PluginType))
            .Where(plugin => roleIds is null || plugin.LimitedToCustomerRoles.Count == 0 || plugin.LimitedToCustomerRoles.Intersect(roleIds).Any())
            .Where(plugin => storeId == 0 || plugin.LimitedToStores.Count == 0 || plugin.LimitedToStores.Contains(storeId))
            .Where(plugin => string.IsNullOrEmpty(group) || group.Equals(plugin.Group, StringComparison.OrdinalIgnoreCase))
            .Where(plugin => string.IsNullOrEmpty(dependsOnSystemName) || plugin.DependsOn.Contains(dependsOnSystemName))
            .Where(plugin => string.IsNullOrEmpty(friendlyName) || plugin.FriendlyName.Contains(friendlyName, StringComparison.OrdinalIgnoreCase))
            .Where(plugin => string.IsNullOrEmpty(author) || plugin.Author.Contains(author, StringComparison.OrdinalIgnoreCase))
            .OrderBy(plugin => plugin.Group)
            .ThenBy(plugin => plugin.DisplayOrder)
            .ToList();
    }

    public async Task<PluginDescriptor> GetPluginDescriptorBySystemNameAsync<TPlugin>(string systemName,
        LoadPluginsMode loadMode = LoadPluginsMode.InstalledOnly, Customer? customer = null, int storeId = 0, string? group = null)
        where TPlugin : class, IPlugin =>
        (await GetPluginDescriptorsAsync<TPlugin>(loadMode, customer, storeId, group))
            .FirstOrDefault(plugin => plugin.SystemName.Equals(systemName, StringComparison.OrdinalIgnoreCase))!;

    public async Task<IList<TPlugin>> GetPluginsAsync<TPlugin>(
        LoadPluginsMode loadMode = LoadPluginsMode.InstalledOnly, Customer? customer = null, int storeId = 0, string? group = null)
        where TPlugin : class, IPlugin =>
        (await GetPluginDescriptorsAsync<TPlugin>(loadMode, customer, storeId, group))
            .Select(plugin => plugin.Instance<TPlugin>())
            .ToList();

    public IPlugin FindPluginByTypeInAssembly(Type typeInAssembly) =>
        info.PluginDescriptors.Find(plugin => plugin.ReferencedAssembly == typeInAssembly.Assembly)?.Instance<IPlugin>()!;

    public Task<string> GetPluginLogoUrlAsync(PluginDescriptor pluginDescriptor)
    {
        var pluginFolder = Path.GetDirectoryName(pluginDescriptor.OriginalAssemblyFile)!;
        string[] extensions = ["jpg", "png", "gif"];
        var extension = Array.Find(extensions, extension => File.Exists(Path.Combine(pluginFolder, $"logo.{extension}")));

        return Task.FromResult(extension is null
            ? null!
            : $"{webHelper.GetStoreLocation()}Plugins/{Path.GetFileName(pluginFolder)}/logo.{extension}");
    }

    public Task PreparePluginToInstallAsync(string systemName, Customer? customer = null, bool checkDependencies = true) =>
        RememberAsync(info.PluginNamesToInstall, systemName);

    public async Task PreparePluginToUninstallAsync(string systemName)
    {
        if (info.PluginNamesToUninstall.Contains(systemName))
            return;

        if (await GetPluginDescriptorBySystemNameAsync<IPlugin>(systemName) is { } plugin)
            await plugin.Instance<IPlugin>().PreparePluginToUninstallAsync();

        await RememberAsync(info.PluginNamesToUninstall, systemName);
    }

    public Task PreparePluginToDeleteAsync(string systemName) => RememberAsync(info.PluginNamesToDelete, systemName);

    public void ResetChanges()
    {
        info.PluginNamesToInstall.Clear();
        info.PluginNamesToUninstall.Clear();
        info.PluginNamesToDelete.Clear();
        info.Save();
        folder.DiscardUploads();
    }

    public async Task InstallPluginsAsync()
    {
        await TakeOverAsync();
        var plugins = info.PluginDescriptors
            .Where(plugin => !plugin.Installed && info.PluginNamesToInstall.Contains(plugin.SystemName))
            .ToList();
        foreach (var plugin in plugins)
        {
            await TryAsync(plugin, "installed", async () =>
            {
                var assembly = plugin.PluginType.Assembly;
                migrationManager.ApplyUpMigrations(assembly, MigrationProcessType.Installation);
                migrationManager.ApplyUpMigrations(assembly, MigrationProcessType.Update, commitVersionOnly: true);
                await plugin.Instance<IPlugin>().InstallAsync();

                info.InstalledPlugins.Add(new PluginDescriptorBaseInfo { SystemName = plugin.SystemName, Version = plugin.Version });
                info.PluginNamesToInstall.Remove(plugin.SystemName);
                await SaveInstalledAsync();
                plugin.Installed = true;
                await customerActivityService.InsertActivityAsync("InstallNewPlugin", $"Installed {plugin.SystemName} {plugin.Version}");
            });
        }
    }

    /// <summary>The plugin first, then its tables.</summary>
    public async Task UninstallPluginsAsync()
    {
        var plugins = info.PluginDescriptors
            .Where(plugin => plugin.Installed && info.PluginNamesToUninstall.Contains(plugin.SystemName))
            .OrderByDescending(plugin => plugin.DisplayOrder)
            .ToList();
        foreach (var plugin in plugins)
        {
            await TryAsync(plugin, "uninstalled", async () =>
            {
                await plugin.Instance<IPlugin>().UninstallAsync();
                migrationManager.ApplyDownMigrations(plugin.PluginType.Assembly);

                info.InstalledPlugins.RemoveAll(installed => installed.SystemName == plugin.SystemName);
                info.PluginNamesToUninstall.Remove(plugin.SystemName);
                await SaveInstalledAsync();
                plugin.Installed = false;
                await customerActivityService.InsertActivityAsync("UninstallPlugin", $"Uninstalled {plugin.SystemName} {plugin.Version}");
            });
        }
    }

    public async Task DeletePluginsAsync()
    {
        var plugins = info.PluginDescriptors
            .Where(plugin => !plugin.Installed && info.PluginNamesToDelete.Contains(plugin.SystemName))
            .ToList();
        foreach (var plugin in plugins)
        {
            await TryAsync(plugin, "deleted", async () =>
            {
                Directory.Delete(Path.GetDirectoryName(plugin.OriginalAssemblyFile)!, recursive: true);

                info.PluginNamesToDelete.Remove(plugin.SystemName);
                info.Save();
                await customerActivityService.InsertActivityAsync("DeletePlugin", $"Deleted {plugin.SystemName} {plugin.Version}");
            });
        }
    }

    /// <summary>Any difference between the version that was installed and that of the files is an update.</summary>
    public async Task UpdatePluginsAsync()
    {
        foreach (var installed in info.InstalledPlugins)
        {
            var plugin = info.PluginDescriptors.Find(plugin => plugin.SystemName == installed.SystemName);
            if (plugin is null || plugin.Version == installed.Version)
                continue;

            migrationManager.ApplyUpMigrations(plugin.PluginType.Assembly, MigrationProcessType.Update);
            await plugin.Instance<IPlugin>().UpdateAsync(installed.Version, plugin.Version);

            installed.Version = plugin.Version;
            await SaveInstalledAsync();
            await customerActivityService.InsertActivityAsync("UpdatePlugin", $"Updated {plugin.SystemName} to {plugin.Version}");
        }
    }

    public bool IsRestartRequired() =>
        info.PluginNamesToInstall.Count > 0 || info.PluginNamesToUninstall.Count > 0 || info.PluginNamesToDelete.Count > 0
            || folder.HasUploads;

    /// <summary>A new data folder on the database of a shop: what is installed there stays so, and nothing else is installed.</summary>
    private async Task TakeOverAsync()
    {
        if (!info.IsNew || await settingService.GetSettingByKeyAsync<string>(InstalledKey) is not { Length: > 0 } installed)
            return;

        info.InstalledPlugins.AddRange(JsonSerializer.Deserialize<PluginDescriptorBaseInfo[]>(installed)!);
        info.PluginNamesToInstall.Clear();
        info.Save();
        info.PluginDescriptors.ForEach(plugin => plugin.Installed = info.IsInstalled(plugin.SystemName));
    }

    private async Task SaveInstalledAsync()
    {
        info.Save();
        await settingService.SetSettingAsync(InstalledKey, JsonSerializer.Serialize(info.InstalledPlugins));
    }

    private Task RememberAsync(List<string> systemNames, string systemName)
    {
        if (!systemNames.Contains(systemName))
        {
            systemNames.Add(systemName);
            info.Save();
        }

        return Task.CompletedTask;
    }

    /// <summary>A plugin that fails is logged and left as it is; it is tried again at the next start.</summary>
    private async Task TryAsync(PluginDescriptor plugin, string done, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception exception)
        {
            await logger.ErrorAsync($"The plugin '{plugin.SystemName}' could not be {done}.", exception);
        }
    }
}
