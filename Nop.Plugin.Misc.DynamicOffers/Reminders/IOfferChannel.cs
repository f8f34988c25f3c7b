using Nop.Core.Domain.Customers;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>
/// A way beside the mail to remind a shopper of a cart with an offer. One class; found by scanning, ours and those of other plugins. Who reaches people by another way than
/// mail needs their consent to that way too: ours is to mail.
/// </summary>
public interface IOfferChannel
{
    /// <summary>Unique, in snake_case.</summary>
    string Code { get; }

    /// <summary>Told after the mail is queued, at most once a reminder. What fails is logged, and holds up no mail.</summary>
    Task TellAsync(OfferMessage message);
}

/// <param name="Key">The reminder's, the same in the mail.</param>
/// <param name="Percentage">Percent off.</param>
/// <param name="MaximumAmount">The most it takes off, in the primary store currency.</param>
public sealed record OfferMessage(Guid Key, Customer Customer, int StoreId, decimal Percentage, decimal MaximumAmount, DateTime ExpiresOnUtc);
