namespace Nop.Plugin.Misc.DynamicOffers.Consent;

public interface IEmailLinkStore
{
    /// <summary>Once a shopper and address.</summary>
    Task LinkAsync(int shopperId, string emailHash, DateTime nowUtc);

    /// <summary>The shopper reads this mailbox; once a shopper and address.</summary>
    Task ProveAsync(int shopperId, string emailHash, DateTime nowUtc);

    /// <summary>When the shopper first proved an address; null where none was.</summary>
    Task<DateTime?> GetProvenOnAsync(int shopperId);

    /// <summary>Of all addresses that these shoppers typed or proved.</summary>
    Task<IReadOnlySet<string>> GetHashesAsync(IReadOnlyCollection<int> shopperIds);

    /// <summary>Shoppers who typed or proved one of these addresses.</summary>
    Task<IReadOnlyList<int>> GetShoppersAsync(IReadOnlyCollection<string> emailHashes);

    /// <summary>Other shoppers who typed an address that this one typed as well.</summary>
    Task<IReadOnlyList<int>> GetLinkedAsync(int shopperId);
}
