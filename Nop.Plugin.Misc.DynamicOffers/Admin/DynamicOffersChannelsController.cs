using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>The ways beside our mail: who reminds, the owner's gateway with its dead letters, and the addresses that are not written to.</summary>
public class DynamicOffersChannelsController(
    ChannelsModelFactory modelFactory,
    ChannelsValidator validator,
    IWebhookStore messages,
    Suppressions suppressions,
    ISettingService settingService,
    ILocalizationService localizationService,
    INotificationService notificationService,
    TimeProvider timeProvider) : BaseAdminController
{
    private const int MostBytes = 10 * 1024 * 1024;

    /// <param name="pageNumber">Of the messages, counted from 1.</param>
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Index(int pageNumber = 1) => View(await modelFactory.PrepareAsync(pageNumber));

    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Save(ChannelsModel model)
    {
        // Anew: the host may have checked what was posted already, and would say everything twice.
        ModelState.Clear();
        var result = await validator.ValidateAsync(model);
        result.Errors.ForEach(error => ModelState.AddModelError(error.PropertyName, error.ErrorMessage));
        if (!result.IsValid)
            return View(nameof(Index), await modelFactory.CompleteAsync(model));

        var settings = await settingService.LoadSettingAsync<DynamicOffersSettings>();
        settings.RemindsOfCarts = model.RemindsOfCarts;
        settings.WebhookUrl = model.WebhookUrl?.Trim() ?? string.Empty;
        settings.WebhookTellsContact = model.WebhookTellsContact;
        settings.WebhookSecret = model.WebhookSecret?.Trim() is { Length: > 0 } secret ? secret
            : settings.WebhookUrl.Length > 0 ? Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))
            : string.Empty;
        await settingService.SaveSettingAsync(settings, own => own.RemindsOfCarts, clearCache: false);
        await settingService.SaveSettingAsync(settings, own => own.WebhookUrl, clearCache: false);
        await settingService.SaveSettingAsync(settings, own => own.WebhookTellsContact, clearCache: false);
        await settingService.SaveSettingAsync(settings, own => own.WebhookSecret, clearCache: true);

        return await TellAsync("Channels.Saved");
    }

    /// <summary>Sends a dead letter again.</summary>
    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Replay(int id) =>
        await messages.TryReviveAsync(id, timeProvider.GetUtcNow().UtcDateTime) ? await TellAsync("Channels.Replayed") : await RefuseAsync("Channels.NotDead");

    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    [RequestSizeLimit(MostBytes)]
    public async Task<IActionResult> Import(IFormFile? file)
    {
        if (file is null || file.Length == 0)
            return await RefuseAsync("Channels.NoFile");

        await using var stream = file.OpenReadStream();
        var import = await suppressions.ImportAsync(stream);
        if (import.Unread.Count > 0)
            notificationService.WarningNotification(string.Format(CultureInfo.CurrentCulture, await TextAsync("Channels.Unread"), import.Unread.Count, string.Join(", ", import.Unread.Take(10))));
        if (import.IsTooLong)
            notificationService.WarningNotification(string.Format(CultureInfo.CurrentCulture, await TextAsync("Channels.TooLong"), Suppressions.Most));

        return await TellAsync("Channels.Imported", import.Added, import.Known);
    }

    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Suppress(string? email) => await suppressions.AddAsync(email, reason: null) switch
    {
        null => await RefuseAsync("Channels.NotAnAddress"),
        true => await TellAsync("Channels.SuppressedNow"),
        false => await TellAsync("Channels.SuppressedBefore")
    };

    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Unsuppress(string? email) => await suppressions.RemoveAsync(email) switch
    {
        null => await RefuseAsync("Channels.NotAnAddress"),
        true => await TellAsync("Channels.Unsuppressed"),
        false => await RefuseAsync("Channels.NotSuppressed")
    };

    private async Task<IActionResult> TellAsync(string text, params object[] arguments)
    {
        notificationService.SuccessNotification(string.Format(CultureInfo.CurrentCulture, await TextAsync(text), arguments));

        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> RefuseAsync(string text)
    {
        notificationService.ErrorNotification(await TextAsync(text));

        return RedirectToAction(nameof(Index));
    }

    private Task<string> TextAsync(string name) => localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
}
