using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>What is scheduled and sent and what came of it; a mail to look at with a real cart, and to send to oneself.</summary>
public class DynamicOffersRemindersController(
    ReminderModelFactory modelFactory,
    ReminderTrial trial,
    ILocalizationService localizationService,
    INotificationService notificationService) : BaseAdminController
{
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Index(int pageNumber = 1, string? state = null) => View(await modelFactory.PrepareAsync(pageNumber, state, new ReminderTrialModel()));

    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Preview(int campaignId, int step, string? who)
    {
        var outcome = await trial.ShowAsync(campaignId, step, who);
        if (outcome.Problem is { } problem)
            notificationService.ErrorNotification(await TextAsync($"Reminders.Problem.{problem}"));

        return View(nameof(Index), await modelFactory.PrepareAsync(1, null, new ReminderTrialModel
        {
            CampaignId = campaignId,
            Step = step,
            Who = who,
            Subject = outcome.Preview?.Subject ?? string.Empty,
            Body = outcome.Preview?.Body ?? string.Empty
        }));
    }

    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Test(int campaignId, int step, string? who)
    {
        if (await trial.SendAsync(campaignId, step, who) is { } problem)
            notificationService.ErrorNotification(await TextAsync($"Reminders.Problem.{problem}"));
        else
            notificationService.SuccessNotification(await TextAsync("Reminders.Trial.Sent"));

        return RedirectToAction(nameof(Index));
    }

    private Task<string> TextAsync(string name) => localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
}
