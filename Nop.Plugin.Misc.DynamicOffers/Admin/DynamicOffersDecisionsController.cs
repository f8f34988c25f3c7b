using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>What was decided about a shopper, and why.</summary>
public class DynamicOffersDecisionsController(
    DecisionModelFactory modelFactory,
    IDecisionStore decisions,
    ILocalizationService localizationService,
    INotificationService notificationService) : BaseAdminController
{
    /// <param name="pageNumber">Counted from 1.</param>
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Index(int customerId = 0, int pageNumber = 1) => View(await modelFactory.PrepareListAsync(customerId, pageNumber));

    /// <summary>Posted, so that no e-mail address stands in the log of a web server.</summary>
    /// <param name="isOrder">What was typed is an order's number.</param>
    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Find(string? who, bool isOrder = false)
    {
        var outcome = await modelFactory.FindAsync(who, isOrder);

        return outcome.Customer is { } customer
            ? RedirectToAction(nameof(Index), new { customerId = customer.Id })
            : View(nameof(Index), await modelFactory.PrepareNobodyAsync(outcome.Problem!, who, isOrder));
    }

    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Why(int id) => await modelFactory.PrepareAsync(id) is { } model ? View(model) : await RefuseAsync();

    /// <summary>The decision by which an offer was given.</summary>
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> OfGrant(int grantId) =>
        await decisions.FindOfGrantAsync(grantId) is > 0 and var id ? RedirectToAction(nameof(Why), new { id }) : await RefuseAsync();

    private async Task<IActionResult> RefuseAsync()
    {
        notificationService.WarningNotification(await localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + "Decisions.Gone"));

        return RedirectToAction(nameof(Index));
    }
}
