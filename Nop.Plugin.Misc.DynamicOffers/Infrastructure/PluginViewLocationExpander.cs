using Microsoft.AspNetCore.Mvc.Razor;

namespace Nop.Plugin.Misc.DynamicOffers.Infrastructure;

/// <summary>
/// Finds our views by name, so that a theme can override them the way it overrides the host's: what the host's own expander offers comes first, the plugin's
/// folder last.
/// </summary>
public class PluginViewLocationExpander : IViewLocationExpander
{
    private const string OwnPrefix = "DynamicOffers";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        var isOurs = context.ControllerName?.StartsWith(OwnPrefix, StringComparison.Ordinal) == true
            || context.ViewName.StartsWith($"Components/{OwnPrefix}", StringComparison.Ordinal);

        return isOurs
            ? viewLocations.Concat(["/Plugins/Misc.DynamicOffers/Views/{1}/{0}.cshtml", "/Plugins/Misc.DynamicOffers/Views/Shared/{0}.cshtml"])
            : viewLocations;
    }
}
