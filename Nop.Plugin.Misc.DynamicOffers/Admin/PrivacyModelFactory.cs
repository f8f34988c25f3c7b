using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Services.Configuration;
using Nop.Services.Helpers;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Puts the proof of erasures, what is kept and the node's health into words and the admin's times.</summary>
public class PrivacyModelFactory(
    IPrivacyReport report,
    IPrivacyActStore acts,
    HealthReport health,
    ISettingService settingService,
    IDateTimeHelper dateTimeHelper,
    ILocalizationService localizationService)
{
    private const int PageSize = 25;

    /// <param name="pageNumber">Counted from 1; a page beyond the last shows the last.</param>
    public async Task<PrivacyModel> PrepareAsync(int pageNumber)
    {
        var figures = await report.GetFiguresAsync();
        var settings = await settingService.LoadSettingAsync<DynamicOffersSettings>();
        var page = await GetPageAsync(pageNumber);
        var models = new List<PrivacyActModel>();
        foreach (var act in page)
            models.Add(await PrepareActAsync(act));

        return new PrivacyModel
        {
            Shoppers = await PrepareAsync(figures.Shoppers),
            Signals = await PrepareAsync(figures.Signals),
            Profiles = await PrepareAsync(figures.Profiles),
            Referrals = await PrepareAsync(figures.Referrals),
            Segments = await PrepareAsync(figures.Segments),
            Reminders = await PrepareAsync(figures.Reminders),
            Messages = await PrepareAsync(figures.Messages),
            OpenErasures = await PrepareAsync(figures.OpenErasures),
            ShopperRetentionDays = settings.ShopperRetentionDays,
            SignalRetentionDays = settings.SignalRetentionDays,
            Acts = models,
            PageNumber = page.PageIndex + 1,
            TotalPages = page.TotalPages,
            Health = await PrepareHealthAsync(await health.GetAsync())
        };
    }

    private async Task<IPagedList<PrivacyAct>> GetPageAsync(int pageNumber)
    {
        var page = await acts.GetAllAsync(Math.Max(pageNumber, 1) - 1, PageSize);

        return page.Count == 0 && page.TotalPages > 0 ? await acts.GetAllAsync(page.TotalPages - 1, PageSize) : page;
    }

    private async Task<KeptModel> PrepareAsync(KeptRows rows) => new(rows.Count, await TimeAsync(rows.OldestOnUtc));

    private async Task<PrivacyActModel> PrepareActAsync(PrivacyAct act) => new(
        await TextAsync($"PrivacyAct.{act.Kind}"),
        await TimeAsync(act.RequestedOnUtc),
        await TimeAsync(act.DoneOnUtc),
        act.DoneOnUtc is { } doneOnUtc ? await DurationAsync(doneOnUtc - act.RequestedOnUtc) : string.Empty,
        act.Count);

    private async Task<HealthModel> PrepareHealthAsync(HealthFigures figures)
    {
        var nodes = new List<NodeModel>();
        foreach (var node in figures.Nodes)
        {
            var state = await TextAsync(node.IsThis ? "Health.Node.This" : node.IsAlive ? "Health.Node.Alive" : "Health.Node.Ended");
            nodes.Add(new NodeModel(node.Name, state, await TimeAsync(node.StartedOnUtc), await TimeAsync(node.AliveOnUtc)));
        }

        var notices = new List<NoticeModel>();
        foreach (var notice in figures.Notices)
        {
            var text = string.Format(CultureInfo.CurrentCulture, await TextAsync($"Notice.{notice.Kind}"), notice.Subject);
            notices.Add(new NoticeModel(notice.Kind, text, notice.Count, await TimeAsync(notice.LastOnUtc), await TimeAsync(notice.MailedOnUtc)));
        }

        return new HealthModel
        {
            Nodes = nodes,
            Notices = notices,
            Written = figures.Written,
            Waiting = figures.Waiting,
            DroppedLooks = figures.DroppedLooks,
            DroppedActs = figures.DroppedActs,
            DroppedEssentials = figures.DroppedEssentials,
            DroppedAddresses = figures.DroppedAddresses,
            BeaconsTaken = figures.BeaconsTaken,
            BeaconsRefused = figures.BeaconsRefused
        };
    }

    private async Task<string> DurationAsync(TimeSpan duration) =>
        string.Format(CultureInfo.CurrentCulture, await TextAsync("Privacy.Seconds"), duration.TotalSeconds.ToString("0.0", CultureInfo.CurrentCulture));

    private async Task<string> TimeAsync(DateTime? utc) =>
        utc is { } moment
            ? (await dateTimeHelper.ConvertToUserTimeAsync(moment, DateTimeKind.Utc)).ToString("G", CultureInfo.CurrentCulture)
            : string.Empty;

    private Task<string> TextAsync(string name) => localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
}
