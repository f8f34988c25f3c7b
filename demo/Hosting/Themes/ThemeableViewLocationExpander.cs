using Microsoft.AspNetCore.Mvc.Razor;

namespace DemoStore.Hosting.Themes;

/// <summary>Looks for a view in the theme first; only views that are asked for by name can be found there.</summary>
public sealed class ThemeableViewLocationExpander : IViewLocationExpander
{
    private const string ThemeKey = "nop.themename";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.AreaName == AreaNames.ADMIN)
            return;

        var themeContext = context.ActionContext.HttpContext.RequestServices.GetRequiredService<IThemeContext>();
        context.Values[ThemeKey] = themeContext.GetWorkingThemeNameAsync().Result;
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        context.Values.TryGetValue(ThemeKey, out var theme) && !string.IsNullOrEmpty(theme)
            ? [$"/Themes/{theme}/Views/{{1}}/{{0}}.cshtml", $"/Themes/{theme}/Views/Shared/{{0}}.cshtml", .. viewLocations]
            : viewLocations;
}
