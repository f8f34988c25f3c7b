using Nop.Services.Events;
using Nop.Services.Plugins;
using Nop.Web.Framework.Menu;

namespace Nop.Web.Framework.Events;

/// <summary>Puts a plugin's item into the admin menu, once the plugin is installed.</summary>
public abstract partial class BaseAdminMenuCreatedEventConsumer : IConsumer<AdminMenuCreatedEvent>
{
    protected readonly IPluginManager<IPlugin> _pluginManager;

    protected BaseAdminMenuCreatedEventConsumer(IPluginManager<IPlugin> pluginManager)
    {
        _pluginManager = pluginManager;
    }

    protected abstract string PluginSystemName { get; }

    protected virtual MenuItemInsertType InsertType => MenuItemInsertType.Before;

    protected virtual string AfterMenuSystemName => string.Empty;

    protected virtual string BeforeMenuSystemName => string.Empty;

    public virtual async Task HandleEventAsync(AdminMenuCreatedEvent eventMessage)
    {
        if (!await CheckAccessAsync())
            return;

        var plugin = await _pluginManager.LoadPluginBySystemNameAsync(PluginSystemName);
        if (plugin == null)
            return;

        var item = await GetAdminMenuItemAsync(plugin);
        if (item == null)
            return;

        bool insertAfter() => eventMessage.RootMenuItem.InsertAfter(AfterMenuSystemName, item);
        bool insertBefore() => eventMessage.RootMenuItem.InsertBefore(BeforeMenuSystemName, item);
        _ = InsertType switch
        {
            MenuItemInsertType.After => insertAfter(),
            MenuItemInsertType.Before => insertBefore(),
            MenuItemInsertType.TryAfterThanBefore => insertAfter() || insertBefore(),
            MenuItemInsertType.TryBeforeThanAfter => insertBefore() || insertAfter(),
            _ => throw new ArgumentOutOfRangeException(nameof(InsertType))
        };
    }

    protected virtual Task<bool> CheckAccessAsync()
    {
        return Task.FromResult(true);
    }

    protected virtual Task<AdminMenuItem> GetAdminMenuItemAsync(IPlugin plugin)
    {
        return Task.FromResult(plugin?.GetAdminMenuItem());
    }
}
