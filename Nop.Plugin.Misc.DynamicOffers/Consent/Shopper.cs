using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Consent;

/// <summary>
/// A visitor who said yes. One customer may have several (one a browser); all of them are the same shopper, known by <see cref="CustomerId"/>.
/// </summary>
public class Shopper : BaseEntity
{
    /// <summary>The key in the visitor's cookie. Outlives the host's guest record, which is deleted after a day.</summary>
    public Guid VisitorKey { get; set; }

    /// <summary>The host's customer, guest or registered, that this visitor is now.</summary>
    public int CustomerId { get; set; }

    /// <summary>Whether that customer has an account. A guest never takes over a visitor who has one.</summary>
    public bool IsRegistered { get; set; }

    public int StoreId { get; set; }

    /// <summary>When personal offers were agreed to.</summary>
    public DateTime ConsentedOnUtc { get; set; }

    /// <summary>When offers by mail were agreed to as well; null where they were not.</summary>
    public DateTime? MailConsentedOnUtc { get; set; }

    /// <summary>The shopper that this visitor turned out to be at a log-in; what the visitor did is part of that one's profile.</summary>
    public int? MergedIntoId { get; set; }

    /// <summary>When pages were opened faster than a person can; from then on the visitor takes no part.</summary>
    public DateTime? InhumanOnUtc { get; set; }
}
