namespace DemoStore.Areas.Admin.Controllers;

public class PluginController(
    INotificationService notificationService, IPluginService pluginService, IUploadService uploadService, IWebHelper webHelper,
    IWorkContext workContext) : BaseAdminController
{
    private const string AtNextStart = "Restart the application to apply the changes.";

    public IActionResult Index() => RedirectToAction(nameof(List));

    public async Task<IActionResult> List()
    {
        var descriptors = await pluginService.GetPluginDescriptorsAsync<IPlugin>(LoadPluginsMode.All);
        var rows = await descriptors.SelectAsync(async descriptor => new PluginRow(descriptor, await pluginService.GetPluginLogoUrlAsync(descriptor),
            descriptor.Installed ? descriptor.Instance<IPlugin>().GetConfigurationPageUrl() : null));

        return View(new PluginListModel(rows, pluginService.IsRestartRequired()));
    }

    [HttpPost]
    public async Task<IActionResult> UploadPluginsAndThemes(IFormFile? archivefile)
    {
        if (archivefile is null or { Length: 0 })
        {
            notificationService.ErrorNotification("Please choose a file.");

            return RedirectToAction(nameof(List));
        }

        try
        {
            var uploaded = await uploadService.UploadPluginsAndThemesAsync(archivefile);
            notificationService.SuccessNotification(
                $"Uploaded: {string.Join(", ", uploaded.Select(item => item.FriendlyName))}. {AtNextStart}");
        }
        catch (Exception exception) when (exception is NopException or IOException or InvalidDataException)
        {
            notificationService.ErrorNotification(exception.Message);
        }

        return RedirectToAction(nameof(List));
    }

    [HttpPost]
    public Task<IActionResult> Install(string systemName) => PrepareAsync(async () =>
        await pluginService.PreparePluginToInstallAsync(systemName, await workContext.GetCurrentCustomerAsync()));

    [HttpPost]
    public Task<IActionResult> Uninstall(string systemName) => PrepareAsync(() => pluginService.PreparePluginToUninstallAsync(systemName));

    [HttpPost]
    public Task<IActionResult> Delete(string systemName) => PrepareAsync(() => pluginService.PreparePluginToDeleteAsync(systemName));

    [HttpPost]
    public IActionResult DiscardChanges()
    {
        pluginService.ResetChanges();

        return RedirectToAction(nameof(List));
    }

    /// <summary>Uninstalls in the running process, and stops it; what is to be installed waits for the next start.</summary>
    [HttpPost]
    public async Task<IActionResult> ApplyChanges()
    {
        await pluginService.UninstallPluginsAsync();
        await pluginService.DeletePluginsAsync();

        return Restart();
    }

    [HttpPost]
    public IActionResult ReloadList() => Restart();

    private ViewResult Restart()
    {
        Response.OnCompleted(() =>
        {
            webHelper.RestartAppDomain();

            return Task.CompletedTask;
        });

        return View("RestartApplication");
    }

    private async Task<IActionResult> PrepareAsync(Func<Task> prepareAsync)
    {
        try
        {
            await prepareAsync();
            notificationService.WarningNotification(AtNextStart);
        }
        catch (NopException exception)
        {
            notificationService.ErrorNotification(exception.Message);
        }

        return RedirectToAction(nameof(List));
    }
}
