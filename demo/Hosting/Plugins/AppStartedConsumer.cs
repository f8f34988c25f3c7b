namespace DemoStore.Hosting.Plugins;

/// <summary>What a store does at every start, once services and pipeline stand and before any request or job.</summary>
public sealed class AppStartedConsumer(
    NopLogger logger, IPluginService pluginService, IPermissionService permissionService) : IConsumer<AppStartedEvent>
{
    public async Task HandleEventAsync(AppStartedEvent eventMessage)
    {
        await logger.InformationAsync("Application started");
        await pluginService.InstallPluginsAsync();
        await pluginService.UpdatePluginsAsync();
        await permissionService.InsertPermissionsAsync();
    }
}
