namespace DemoStore.Areas.Admin.Controllers;

public class MessageTemplateController(
    IMessageTemplateService messageTemplates,
    INotificationService notificationService) : BaseAdminController
{
    public IActionResult Index() => RedirectToAction(nameof(List));

    public async Task<IActionResult> List() =>
        View(new MessageTemplateListModel(await messageTemplates.GetAllMessageTemplatesAsync(storeId: 0)));

    public async Task<IActionResult> Edit(int id) => await messageTemplates.GetMessageTemplateByIdAsync(id) is { } template
        ? View(template.ToModel<MessageTemplateModel>())
        : RedirectToAction(nameof(List));

    [HttpPost]
    public async Task<IActionResult> Edit(MessageTemplateModel model)
    {
        if (await messageTemplates.GetMessageTemplateByIdAsync(model.Id) is not { } template)
            return RedirectToAction(nameof(List));

        model.Name = template.Name;
        if (string.IsNullOrWhiteSpace(model.Subject))
            ModelState.AddModelError(nameof(model.Subject), "Please provide a subject.");
        if (string.IsNullOrWhiteSpace(model.Body))
            ModelState.AddModelError(nameof(model.Body), "Please provide a text.");
        if (!ModelState.IsValid)
            return View(model);

        model.ToEntity(template);
        await messageTemplates.UpdateMessageTemplateAsync(template);
        notificationService.SuccessNotification("The message template has been updated.");

        return RedirectToAction(nameof(List));
    }
}
