using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>What an owner does by hand for one shopper, and the log of all that owners did.</summary>
public class DynamicOffersOverrideController(
    OwnerOverride ownerOverride,
    OverrideModelFactory modelFactory,
    ILocalizationService localizationService,
    INotificationService notificationService) : BaseAdminController
{
    /// <param name="pageNumber">Of the log, counted from 1.</param>
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Index(int customerId = 0, int pageNumber = 1) => View(await modelFactory.PrepareAsync(customerId, pageNumber));

    /// <summary>Posted, so that no e-mail address stands in the log of a web server.</summary>
    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Find(string? who)
    {
        var outcome = await ownerOverride.FindAsync(who);

        return outcome.Customer is { } customer
            ? RedirectToAction(nameof(Index), new { customerId = customer.Id })
            : View(nameof(Index), await modelFactory.PrepareAsync(outcome, who, reason: null));
    }

    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Give(int customerId, int campaignId, int storeId, string? reason) =>
        await TellAsync(await ownerOverride.GiveAsync(customerId, campaignId, storeId, reason), customerId, reason, "Override.Given");

    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Revoke(int customerId, int grantId, string? reason) =>
        await TellAsync(await ownerOverride.RevokeAsync(customerId, grantId, reason), customerId, reason, "Override.Revoked");

    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Block(int customerId, string? reason) =>
        await TellAsync(await ownerOverride.BlockAsync(customerId, reason), customerId, reason, "Override.Blocked");

    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Unblock(int customerId, string? reason) =>
        await TellAsync(await ownerOverride.UnblockAsync(customerId, reason), customerId, reason, "Override.Unblocked");

    private async Task<IActionResult> TellAsync(OverrideOutcome outcome, int customerId, string? reason, string success)
    {
        if (outcome.Problem is not null)
            return View(nameof(Index), await modelFactory.PrepareAsync(outcome, customerId.ToString(CultureInfo.InvariantCulture), reason));

        notificationService.SuccessNotification(await localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + success));

        return RedirectToAction(nameof(Index), new { customerId });
    }
}
