using Nop.Core.Domain.Customers;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>
/// A way beside the mail to remind a shopper of an offer. One class; found by scanning, ours and those of other plugins. Who reaches people by another way than
/// mail needs their consent to that way too: ours is to mail.
/// </summary>
public interface IOfferChannel
{
    /// <summary>Unique, in snake_case; a step of a sequence names it.</summary>
    string Code { get; }

    /// <summary>
    /// Told of a step that names it, and again with the same key where that failed or where the process died: what has a key already is done. Told too after the
    /// mail of the settings is queued, at most once; what fails then is logged, and holds up no mail.
    /// </summary>
    /// <returns>False where the shop has not set the channel up: nobody was told, and the sequence ends.</returns>
    Task<bool> TellAsync(OfferMessage message);
}

/// <param name="Key">The reminder's, the same in the mail; the same message has the same key.</param>
/// <param name="Percentage">Percent off; 0 where the offer is something else.</param>
/// <param name="MaximumAmount">The most it takes off, in the primary store currency.</param>
public sealed record OfferMessage(Guid Key, Customer Customer, int StoreId, decimal Percentage, decimal MaximumAmount, DateTime ExpiresOnUtc)
{
    /// <summary>0 for the mail of the settings.</summary>
    public int CampaignId { get; init; }

    /// <summary>Of the campaign's sequence, counted from 1.</summary>
    public int Step { get; init; } = 1;

    /// <summary>What the offer gives, in the shopper's language; empty where the step says nothing of it.</summary>
    public string Offer { get; init; } = string.Empty;

    /// <summary>Leads to the cart; signed, and without anything personal.</summary>
    public string CartUrl { get; init; } = string.Empty;

    /// <summary>Leads to where one says no.</summary>
    public string UnsubscribeUrl { get; init; } = string.Empty;

    /// <summary>As in 'en-US'.</summary>
    public string Language { get; init; } = string.Empty;
}
