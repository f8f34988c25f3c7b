using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Services.Configuration;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// Whether two customers are one person, by what either typed, proved or has as the account's address. It holds back and shows nothing.
/// </summary>
public class SamePerson(IPrivacyReport report, IEmailLinkStore emailLinks, EmailLinking linking, ICustomerService customerService, ISettingService settingService)
{
    /// <param name="typed">An address that the one gave just now, for an order.</param>
    public async Task<bool> IsAsync(int customerId, int otherId, string? typed = null)
    {
        if (customerId == otherId)
            return true;

        // An address typed a moment ago may still wait to be linked.
        await linking.LinkAsync();
        var key = Convert.FromBase64String((await settingService.LoadSettingAsync<DynamicOffersSettings>()).EmailHashKey);
        var hashes = await GetHashesAsync(customerId, key);
        if (EmailHasher.Hash(typed, key) is { } hash)
            hashes.Add(hash);

        return hashes.Overlaps(await GetHashesAsync(otherId, key));
    }

    private async Task<HashSet<string>> GetHashesAsync(int customerId, byte[] key)
    {
        var visitors = await report.GetVisitorsAsync(customerId);
        var hashes = (await emailLinks.GetHashesAsync(visitors.Select(visitor => visitor.Id).ToList())).ToHashSet();
        if (EmailHasher.Hash((await customerService.GetCustomerByIdAsync(customerId))?.Email, key) is { } hash)
            hashes.Add(hash);

        return hashes;
    }
}
