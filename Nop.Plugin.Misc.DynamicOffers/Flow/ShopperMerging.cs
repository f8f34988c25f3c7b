using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Referrals;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>A visitor turns out to be a shopper who is known already: from then on they are one, with the profiles of both.</summary>
public class ShopperMerging(
    IShopperStore shoppers,
    IProfileStore profileStore,
    ProfileReader reader,
    ProfileSaver saver,
    DuplicateGrants duplicateGrants,
    IReferralStore referrals,
    IReminderStore reminders,
    ILogger logger)
{
    /// <summary>Happens once, whoever else tries at the same moment. Returns the shopper that both are now.</summary>
    public async Task<Shopper> MergeAsync(Shopper visitor, Shopper into)
    {
        if (!await shoppers.TryMergeAsync(visitor, into))
            return await shoppers.FindByVisitorKeyAsync(visitor.VisitorKey) ?? into;

        var profile = await reader.GetAsync(visitor.Id);
        await reader.RefreshAsync(profile);

        // Without its row, what another node still has of the visitor goes to the shopper too.
        await profileStore.DeleteAsync(visitor.Id);
        var handedOver = profile.HandOver();
        await saver.ChangeAsync(into.Id, known => known.Merge(handedOver));
        await duplicateGrants.RevokeAsync(into.CustomerId);
        await reminders.FollowAsync(visitor.Id, into.CustomerId);
        await referrals.DeleteOwnAsync(into.CustomerId);
        await logger.InformationAsync($"Dynamic Offers: visitor {visitor.Id} is shopper {into.Id}.");

        return into;
    }
}
