namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

public interface IOfferCodeStore
{
    Task InsertAsync(OfferCode code);

    Task<OfferCode?> FindAsync(string codeHash);

    /// <summary>Takes the code for one holder; false where somebody was first, or where it ran out.</summary>
    Task<bool> TryClaimAsync(OfferCode code, DateTime nowUtc);

    /// <summary>What the code gave.</summary>
    Task SetGrantAsync(OfferCode code, int grantId);

    /// <summary>It gave nothing, and may be used again.</summary>
    Task ReleaseAsync(OfferCode code);
}
