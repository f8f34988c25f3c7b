using Nop.Core.Configuration;

namespace Nop.Core.Domain.Gdpr;

public partial class GdprSettings : ISettings
{
    public int DeleteInactiveCustomersAfterMonths { get; set; }

    public bool GdprEnabled { get; set; }

    public bool LogNewsletterConsent { get; set; }

    public bool LogPrivacyPolicyConsent { get; set; }

    public bool LogUserProfileChanges { get; set; }
}
