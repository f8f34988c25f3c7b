using Nop.Core.Configuration;

namespace Nop.Core.Domain.Messages;

public partial class MessagesSettings : ISettings
{
    public bool UseDefaultEmailAccountForSendStoreOwnerEmails { get; set; }

    public bool UsePopupNotifications { get; set; }
}
