namespace DemoStore.Areas.Admin.Controllers;

public class ScheduleTaskController(INotificationService notificationService, ScheduledTasks scheduledTasks) : BaseAdminController
{
    public IActionResult Index() => RedirectToAction(nameof(List));

    public IActionResult List() => View(scheduledTasks.All);

    /// <summary>By a link, as in nopCommerce; tasks are numbered in the order of the list.</summary>
    public async Task<IActionResult> RunNow(int id)
    {
        if (scheduledTasks.All.ElementAtOrDefault(id - 1) is { } task)
        {
            await scheduledTasks.RunAsync(task);
            notificationService.SuccessNotification("The task was executed.");
        }

        return RedirectToAction(nameof(List));
    }
}
