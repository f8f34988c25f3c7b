namespace Nop.Plugin.Misc.DynamicOffers.Admin.Models;

/// <summary>What is scheduled, sent and came of it, page by page; and a mail to look at.</summary>
public record RemindersModel
{
    public IReadOnlyList<ReminderFigureModel> Figures { get; init; } = [];

    /// <summary>Why what was not sent was not, the most frequent first.</summary>
    public IReadOnlyList<ReminderFigureModel> Reasons { get; init; } = [];

    public IReadOnlyList<ReminderRowModel> Rows { get; init; } = [];

    public int PageNumber { get; init; } = 1;

    public int TotalPages { get; init; }

    /// <summary>Of the list; empty for all.</summary>
    public string State { get; init; } = string.Empty;

    public IReadOnlyList<CampaignChoiceModel> States { get; init; } = [];

    public ReminderTrialModel Trial { get; init; } = new();
}

/// <param name="Name">In words.</param>
public record ReminderFigureModel(string Code, string Name, int Count);

/// <param name="Campaign">Its name, or that it is the mail of the settings.</param>
public record ReminderRowModel(
    int Id,
    int CustomerId,
    string Campaign,
    int Step,
    string Channel,
    string State,
    string DueOn,
    string SentOn,
    string OpenedOn,
    string ClickedOn,
    int OrderId,
    string Reason);

/// <summary>The mail to be shown or sent to oneself.</summary>
public record ReminderTrialModel
{
    public int CampaignId { get; init; }

    public int Step { get; init; } = 1;

    public string? Who { get; init; }

    public IReadOnlyList<CampaignChoiceModel> Campaigns { get; init; } = [];

    /// <summary>Empty where nothing was asked for.</summary>
    public string Subject { get; init; } = string.Empty;

    public string Body { get; init; } = string.Empty;
}
