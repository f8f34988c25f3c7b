using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;
using Nop.Services.Configuration;
using Nop.Services.Helpers;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Puts what goes beside our mail into the page.</summary>
public class ChannelsModelFactory(
    IWebhookStore messages,
    ISuppressionStore suppressed,
    OtherReminders others,
    ISettingService settingService,
    IDateTimeHelper dateTimeHelper,
    ILocalizationService localizationService,
    IWebHelper webHelper)
{
    private const int PageSize = 20;

    public async Task<ChannelsModel> PrepareAsync(int pageNumber)
    {
        var settings = await settingService.LoadSettingAsync<DynamicOffersSettings>();
        var model = new ChannelsModel
        {
            RemindsOfCarts = settings.RemindsOfCarts,
            WebhookUrl = settings.WebhookUrl,
            WebhookSecret = settings.WebhookSecret,
            WebhookTellsContact = settings.WebhookTellsContact
        };

        return await CompleteAsync(model, pageNumber);
    }

    /// <summary>Adds what the page shows; what was typed stays.</summary>
    public async Task<ChannelsModel> CompleteAsync(ChannelsModel model, int pageNumber = 1)
    {
        var page = await messages.GetAllAsync(Math.Max(pageNumber, 1) - 1, PageSize);
        model.Others = await others.FindAsync();
        model.SuppressionUrl = webHelper.GetStoreLocation() + "offers/suppressions";
        model.Suppressed = await PrepareSuppressedAsync();
        model.PageNumber = page.PageIndex + 1;
        model.TotalPages = page.TotalPages;
        var rows = new List<WebhookMessageModel>();
        foreach (var message in page)
            rows.Add(await PrepareAsync(message));
        model.Messages = rows;

        return model;
    }

    private async Task<IReadOnlyList<SuppressedModel>> PrepareSuppressedAsync()
    {
        var rows = new List<SuppressedModel>();
        foreach (var (reason, count) in (await suppressed.CountAsync()).OrderBy(reason => reason.Key, StringComparer.Ordinal))
            rows.Add(new SuppressedModel(await TextAsync($"Channels.Suppressed.{reason}"), count));

        return rows;
    }

    private async Task<WebhookMessageModel> PrepareAsync(WebhookMessage message) => new(
        message.Id,
        message.Key.ToString("N")[..8],
        message.CustomerId,
        await MomentAsync(message.CreatedOnUtc),
        await TextAsync($"Channels.State.{message.State}"),
        message.Failures,
        message.State == WebhookState.Waiting ? await MomentAsync(message.DueOnUtc) : string.Empty,
        message.State == WebhookState.Dropped ? await ReasonAsync(message.Answer) : message.Answer ?? string.Empty,
        message.State == WebhookState.Dead);

    private async Task<string> MomentAsync(DateTime utc) => (await dateTimeHelper.ConvertToUserTimeAsync(utc, DateTimeKind.Utc)).ToString("g", CultureInfo.CurrentCulture);

    private Task<string> ReasonAsync(string? code) => TextAsync(code == WebhookSender.Erased ? "Channels.Dropped.erased" : $"Reminders.Reason.{code}");

    private Task<string> TextAsync(string name) => localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
}
