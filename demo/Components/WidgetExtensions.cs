using DemoStore.Hosting.Widgets;

namespace DemoStore.Components;

public static class WidgetExtensions
{
    /// <summary>Shows what the active widgets have for a zone.</summary>
    public static Task<IHtmlContent> WidgetAsync(this IViewComponentHelper components, string widgetZone, object? additionalData = null) =>
        components.InvokeAsync(typeof(WidgetViewComponent), new { widgetZone, additionalData });
}
