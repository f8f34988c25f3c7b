using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Services.Helpers;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Puts the reminders into words and the admin's times.</summary>
public class ReminderModelFactory(IReminderHistory reminders, ICampaignStore campaigns, IDateTimeHelper dateTimeHelper, ILocalizationService localizationService)
{
    private const int PageSize = 25;

    /// <param name="pageNumber">Counted from 1; a page beyond the last shows the last.</param>
    /// <param name="state">Of <see cref="ReminderState"/>; null, or what is none, for all.</param>
    public async Task<RemindersModel> PrepareAsync(int pageNumber, string? state, ReminderTrialModel trial)
    {
        ReminderState? chosen = Enum.TryParse<ReminderState>(state, out var parsed) && Enum.IsDefined(parsed) ? parsed : null;
        var (page, figures) = (await GetPageAsync(chosen, pageNumber), await reminders.GetFiguresAsync());
        var names = (await campaigns.GetAllAsync()).ToDictionary(campaign => campaign.Id, campaign => campaign.Name);
        var rows = new List<ReminderRowModel>();
        foreach (var reminder in page)
            rows.Add(await PrepareRowAsync(reminder, names));

        return new RemindersModel
        {
            Figures =
            [
                await FigureAsync("Planned", figures.Planned),
                await FigureAsync("Queued", figures.Queued),
                await FigureAsync("Sent", figures.Sent),
                await FigureAsync("Opened", figures.Opened),
                await FigureAsync("Clicked", figures.Clicked),
                await FigureAsync("Ordered", figures.Ordered)
            ],
            Reasons = await GetReasonsAsync(figures),
            Rows = rows,
            PageNumber = page.PageIndex + 1,
            TotalPages = page.TotalPages,
            State = chosen?.ToString() ?? string.Empty,
            States = await GetStatesAsync(chosen),
            Trial = trial with { Campaigns = await GetCampaignsAsync(trial.CampaignId) }
        };
    }

    private async Task<IPagedList<Reminder>> GetPageAsync(ReminderState? state, int pageNumber)
    {
        var page = await reminders.GetPageAsync(state, Math.Max(pageNumber, 1) - 1, PageSize);

        return page.Count == 0 && page.TotalPages > 0 ? await reminders.GetPageAsync(state, page.TotalPages - 1, PageSize) : page;
    }

    private async Task<ReminderRowModel> PrepareRowAsync(Reminder reminder, IReadOnlyDictionary<int, string> names) => new(
        reminder.Id,
        reminder.CustomerId,
        reminder.CampaignId == 0 ? await TextAsync("Reminders.OfSettings") : names.GetValueOrDefault(reminder.CampaignId, $"#{reminder.CampaignId}"),
        reminder.Step,
        reminder.Channel == SequenceStep.Email ? await TextAsync("Steps.Email") : reminder.Channel,
        await TextAsync($"Reminders.State.{reminder.State}"),
        await TimeAsync(reminder.DueOnUtc),
        await TimeAsync(reminder.SentOnUtc),
        await TimeAsync(reminder.OpenedOnUtc),
        await TimeAsync(reminder.ClickedOnUtc),
        reminder.OrderId,
        reminder.Reason is { } reason ? await ReasonAsync(reason) : string.Empty);

    private async Task<ReminderFigureModel> FigureAsync(string name, int count) => new(name, await TextAsync($"Reminders.Figure.{name}"), count);

    private async Task<IReadOnlyList<ReminderFigureModel>> GetReasonsAsync(ReminderFigures figures)
    {
        var reasons = new List<ReminderFigureModel>();
        foreach (var (code, count) in figures.Reasons.OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal))
            reasons.Add(new ReminderFigureModel(code, await ReasonAsync(code), count));

        return reasons;
    }

    private async Task<IReadOnlyList<CampaignChoiceModel>> GetStatesAsync(ReminderState? chosen)
    {
        var states = new List<CampaignChoiceModel> { new(string.Empty, await TextAsync("Reminders.State.All"), chosen is null) };
        foreach (var state in Enum.GetValues<ReminderState>())
            states.Add(new CampaignChoiceModel(state.ToString(), await TextAsync($"Reminders.State.{state}"), state == chosen));

        return states;
    }

    private async Task<IReadOnlyList<CampaignChoiceModel>> GetCampaignsAsync(int chosen)
    {
        var choices = new List<CampaignChoiceModel> { new("0", await TextAsync("Reminders.OfSettings"), chosen == 0) };
        foreach (var campaign in await campaigns.GetAllAsync())
        {
            if (await HasStepsAsync(campaign))
                choices.Add(new CampaignChoiceModel(campaign.Id.ToString(CultureInfo.InvariantCulture), campaign.Name, campaign.Id == chosen));
        }

        return choices;
    }

    // One that cannot be read must not hold up the others.
    private async Task<bool> HasStepsAsync(Campaign campaign)
    {
        try
        {
            return await campaigns.GetTermsAsync(campaign.VersionId) is { Steps.Count: > 0 };
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private Task<string> ReasonAsync(string code) => ReminderReason.All.Contains(code) ? TextAsync($"Reminders.Reason.{code}") : Task.FromResult(code);

    private async Task<string> TimeAsync(DateTime? utc) =>
        utc is { } moment
            ? (await dateTimeHelper.ConvertToUserTimeAsync(moment, DateTimeKind.Utc)).ToString("G", CultureInfo.CurrentCulture)
            : string.Empty;

    private Task<string> TextAsync(string name) => localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
}
