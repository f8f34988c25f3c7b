using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Makes hashes of typed addresses, so that the same person's caps hold under another guest record.</summary>
public class EmailLinking(TypedEmails typedEmails, IEmailLinkStore links, IShopperStore shoppers, ISettingService settingService, TimeProvider timeProvider)
{
    public async Task LinkAsync()
    {
        var typed = typedEmails.TakeAll();
        if (typed.Count == 0)
            return;

        try
        {
            await LinkAsync(typed);
        }
        catch
        {
            // A database that is away for a while loses none: linking twice is linking once.
            foreach (var (shopperId, email) in typed)
                typedEmails.Add(shopperId, email);

            throw;
        }
    }

    private async Task LinkAsync(IReadOnlyList<(int ShopperId, string Email)> typed)
    {
        var key = Convert.FromBase64String((await settingService.LoadSettingAsync<DynamicOffersSettings>()).EmailHashKey);
        var existing = await shoppers.GetExistingAsync(typed.Select(address => address.ShopperId).Distinct().ToList());
        foreach (var (shopperId, email) in typed.Where(address => existing.Contains(address.ShopperId)).Distinct())
        {
            if (key.Length > 0 && EmailHasher.Hash(email, key) is { } hash)
                await links.LinkAsync(shopperId, hash, timeProvider.GetUtcNow().UtcDateTime);
        }

        // Erased between the look and the link.
        var left = await shoppers.GetExistingAsync(existing.ToList());
        foreach (var shopperId in existing.Except(left))
            await shoppers.EraseRemainsAsync(shopperId);
    }
}
