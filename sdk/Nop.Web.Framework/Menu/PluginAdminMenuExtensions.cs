using Nop.Services.Plugins;

namespace Nop.Web.Framework.Menu;

public static partial class PluginAdminMenuExtensions
{
    public static AdminMenuItem GetAdminMenuItem(this IPlugin plugin, string iconClass = "far fa-dot-circle")
    {
        var descriptor = plugin?.PluginDescriptor;
        if (descriptor == null)
            return new AdminMenuItem { Visible = false };

        return new AdminMenuItem
        {
            SystemName = descriptor.SystemName,
            Title = descriptor.FriendlyName,
            IconClass = iconClass,
            Url = plugin.GetConfigurationPageUrl()
        };
    }
}
