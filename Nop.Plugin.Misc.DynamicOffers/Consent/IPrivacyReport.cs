namespace Nop.Plugin.Misc.DynamicOffers.Consent;

/// <summary>What is kept, and of whom, for those who have a right to know.</summary>
public interface IPrivacyReport
{
    /// <summary>Every visitor that is this customer, those merged into another included.</summary>
    Task<IReadOnlyList<Shopper>> GetVisitorsAsync(int customerId);

    Task<PrivacyFigures> GetFiguresAsync();
}

/// <param name="Segments">Memberships of shoppers in them.</param>
/// <param name="Reminders">Planned ones too; by when they are due.</param>
/// <param name="Messages">To the owner's gateway.</param>
/// <param name="OpenErasures">Erasures asked for and not carried out yet.</param>
public sealed record PrivacyFigures(KeptRows Shoppers, KeptRows Signals, KeptRows Profiles, KeptRows Referrals, KeptRows Segments, KeptRows Reminders, KeptRows Messages, KeptRows OpenErasures);

/// <param name="OldestOnUtc">Null where there is none.</param>
public sealed record KeptRows(int Count, DateTime? OldestOnUtc);
