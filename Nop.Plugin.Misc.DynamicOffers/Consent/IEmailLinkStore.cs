namespace Nop.Plugin.Misc.DynamicOffers.Consent;

public interface IEmailLinkStore
{
    /// <summary>Once a shopper and address.</summary>
    Task LinkAsync(int shopperId, string emailHash, DateTime nowUtc);

    /// <summary>Other shoppers who typed an address that this one typed as well.</summary>
    Task<IReadOnlyList<int>> GetLinkedAsync(int shopperId);
}
