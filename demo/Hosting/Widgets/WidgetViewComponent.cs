using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace DemoStore.Hosting.Widgets;

/// <summary>Shows what the active widgets have for a zone, one after the other.</summary>
public sealed class WidgetViewComponent(
    IWidgetPluginManager widgetPluginManager, IWorkContext workContext, IStoreContext storeContext,
    IViewComponentHelper components) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData = null)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        var widgets = await widgetPluginManager.LoadActivePluginsAsync(customer, store.Id, widgetZone);

        var content = new HtmlContentBuilder();
        foreach (var component in widgets.Select(widget => widget.GetWidgetViewComponent(widgetZone)).Where(component => component is not null))
        {
            ((IViewContextAware)components).Contextualize(ViewContext);
            content.AppendHtml(await components.InvokeAsync(component, new { widgetZone, additionalData }));
        }

        return new HtmlContentViewComponentResult(content);
    }
}
