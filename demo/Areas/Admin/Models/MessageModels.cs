using MimeKit;

namespace DemoStore.Areas.Admin.Models;

public record MessageTemplateListModel(IList<MessageTemplate> Templates) : BaseNopModel;

public record MessageTemplateModel : BaseNopEntityModel
{
    public string? Name { get; set; }

    public bool IsActive { get; set; }

    public string? Subject { get; set; }

    public string? Body { get; set; }

    public string? BccEmailAddresses { get; set; }

    public int? DelayBeforeSend { get; set; }

    public MessageDelayPeriod DelayPeriod { get; set; }
}

public record QueuedEmailListModel(IPagedList<QueuedEmail> Emails) : BaseNopModel;

public record QueuedEmailModel(QueuedEmail Email) : BaseNopModel;

public record MailRow(string Name, MimeMessage Message);

public record MailboxModel(IReadOnlyList<MailRow> Rows, int Total) : BaseNopModel;

public record MailModel(string Name, MimeMessage Message) : BaseNopModel;
