namespace DemoStore.Areas.Admin.Controllers;

public class WidgetController(
    INotificationService notificationService, ISettingService settingService, IWidgetPluginManager widgetPluginManager,
    WidgetSettings widgetSettings) : BaseAdminController
{
    public IActionResult Index() => RedirectToAction(nameof(List));

    public async Task<IActionResult> List()
    {
        var rows = await (await widgetPluginManager.LoadAllPluginsAsync()).SelectAsync(async widget => new WidgetRow(widget.PluginDescriptor,
            widgetPluginManager.IsPluginActive(widget), widget.GetConfigurationPageUrl(), await widget.GetWidgetZonesAsync()));

        return View(new WidgetListModel(rows));
    }

    [HttpPost]
    public async Task<IActionResult> Update(string systemName, bool isActive)
    {
        if (await widgetPluginManager.LoadPluginBySystemNameAsync(systemName) is not { } widget)
            return RedirectToAction(nameof(List));

        widgetSettings.ActiveWidgetSystemNames.RemoveAll(name => name.Equals(systemName, StringComparison.OrdinalIgnoreCase));
        if (isActive)
            widgetSettings.ActiveWidgetSystemNames.Add(widget.PluginDescriptor.SystemName);
        await settingService.SaveSettingAsync(widgetSettings);
        notificationService.SuccessNotification("The widget has been updated.");

        return RedirectToAction(nameof(List));
    }
}
