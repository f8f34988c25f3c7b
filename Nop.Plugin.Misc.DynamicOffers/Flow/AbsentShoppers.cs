using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Shoppers as they are while they are elsewhere, each read when it is looked at.</summary>
public class AbsentShoppers(ProfileBuilder profileBuilder, ProfileReader profiles, IShopperStore shoppers, ICustomerService customerService)
{
    /// <summary>One who was erased or became another meanwhile, whose account is gone, or who is no person, is left out.</summary>
    public async IAsyncEnumerable<(LiveProfile Live, ShopperProfile Profile)> ReadAsync(IReadOnlyList<int> shopperIds, ProfileParts parts)
    {
        var known = await shoppers.GetAsync(shopperIds);
        foreach (var shopper in shopperIds.Select(known.GetValueOrDefault).OfType<Shopper>().Where(shopper => shopper is { MergedIntoId: null, InhumanOnUtc: null }))
        {
            if (await customerService.GetCustomerByIdAsync(shopper.CustomerId) is not { } customer)
                continue;

            var live = await profiles.PeekAsync(shopper.Id);
            yield return (live, await profileBuilder.BuildAbsentAsync(live, customer, shopper.StoreId, new Questions(parts, [])));
        }
    }
}
