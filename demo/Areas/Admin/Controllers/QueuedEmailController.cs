namespace DemoStore.Areas.Admin.Controllers;

public class QueuedEmailController(INotificationService notificationService, IQueuedEmailService queuedEmails) : BaseAdminController
{
    private const int PageSize = 100;

    public IActionResult Index() => RedirectToAction(nameof(List));

    public async Task<IActionResult> List(int page = 1) =>
        View(new QueuedEmailListModel(await queuedEmails.SearchEmailsAsync(null, null, null, null, false, false,
            int.MaxValue, loadNewest: true, Math.Max(page, 1) - 1, PageSize)));

    public async Task<IActionResult> Edit(int id) => await queuedEmails.GetQueuedEmailByIdAsync(id) is { } email
        ? View(new QueuedEmailModel(email))
        : RedirectToAction(nameof(List));

    [HttpPost]
    public async Task<IActionResult> Delete(int id)
    {
        if (await queuedEmails.GetQueuedEmailByIdAsync(id) is { } email)
            await queuedEmails.DeleteQueuedEmailAsync(email);
        notificationService.SuccessNotification("The queued e-mail has been deleted.");

        return RedirectToAction(nameof(List));
    }

    /// <summary>Queues the mail once more, to be sent as soon as the task runs.</summary>
    [HttpPost]
    public async Task<IActionResult> Requeue(int id)
    {
        if (await queuedEmails.GetQueuedEmailByIdAsync(id) is { } email)
        {
            email.SentOnUtc = null;
            email.SentTries = 0;
            email.DontSendBeforeDateUtc = null;
            await queuedEmails.UpdateQueuedEmailAsync(email);
        }

        notificationService.SuccessNotification("The e-mail has been queued again.");

        return RedirectToAction(nameof(List));
    }
}
