using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>A visitor turns out to be a shopper who is known already: from then on they are one, with the profiles of both.</summary>
public class ShopperMerging(
    IShopperStore shoppers,
    IProfileStore profileStore,
    ProfileMemory memory,
    ProfileReader reader,
    ProfileSaver saver,
    DuplicateGrants duplicateGrants,
    ILogger logger)
{
    private const int Tries = 5;

    /// <summary>Happens once, whoever else tries at the same moment. Returns the shopper that both are now.</summary>
    public async Task<Shopper> MergeAsync(Shopper visitor, Shopper into)
    {
        if (!await shoppers.TryMergeAsync(visitor, into))
            return await shoppers.FindByVisitorKeyAsync(visitor.VisitorKey) ?? into;

        var profile = await reader.GetAsync(visitor.Id);
        var state = profile.Read(known => ProfileState.FromBytes(known.ToBytes()));
        await AddAsync(state, into.Id);
        memory.Forget(visitor.Id);
        await profileStore.DeleteAsync(visitor.Id);
        await duplicateGrants.RevokeAsync(into.CustomerId);
        await logger.InformationAsync($"Dynamic Offers: visitor {visitor.Id} is shopper {into.Id}.");

        return into;
    }

    private async Task AddAsync(ProfileState state, int shopperId)
    {
        var profile = await reader.GetAsync(shopperId);
        for (var i = 0; i < Tries; i++)
        {
            await saver.SaveAsync(profile);
            await reader.RefreshAsync(profile);
            var (merged, lastSeen) = profile.Read(known =>
            {
                var both = ProfileState.FromBytes(known.ToBytes());
                both.Merge(state);

                return (both, both.LastSeen);
            });

            if (await profileStore.TrySaveAsync(shopperId, profile.Version, merged.ToBytes(), Seconds.ToUtc(lastSeen) ?? default))
            {
                await reader.RefreshAsync(profile);

                return;
            }
        }

        throw new InvalidOperationException($"The profile of shopper {shopperId} changed too often to take in another.");
    }
}
