namespace DemoStore.Areas.Admin.Controllers;

public class ScheduleTaskController(INotificationService notificationService, ScheduledTasks scheduledTasks) : BaseAdminController
{
    public IActionResult Index() => RedirectToAction(nameof(List));

    public IActionResult List() => View(scheduledTasks.All);

    [HttpPost]
    public async Task<IActionResult> RunNow(string name)
    {
        if (scheduledTasks.All.FirstOrDefault(task => task.Name == name) is { } task)
        {
            await scheduledTasks.RunAsync(task);
            notificationService.SuccessNotification("The task was executed.");
        }

        return RedirectToAction(nameof(List));
    }
}
