using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>The one place that reads the shop for a decision.</summary>
public class ProfileBuilder
{
    private readonly CartReader _cartReader;
    private readonly TimeProvider _timeProvider;

    public ProfileBuilder(CartReader cartReader, TimeProvider timeProvider)
    {
        _cartReader = cartReader;
        _timeProvider = timeProvider;
    }

    /// <summary>The shopper in the shop, seen by what this visit brought.</summary>
    /// <param name="namedProductIds">Of which more must be known than of the cart.</param>
    public async Task<ShopperProfile> BuildAsync(LiveProfile live, Customer customer, int storeId, IEnumerable<int> namedProductIds)
    {
        var nowUtc = _timeProvider.GetUtcNow().UtcDateTime;
        var (productViews, away, features) = live.Read(state =>
            (state.VisitViews, TimeSpan.FromSeconds(state.Away), ShopperFeatures.Of(state, nowUtc)));

        return await BuildAsync(customer, storeId, productViews, away, isAbsent: false, features, namedProductIds);
    }

    /// <summary>The shopper who is elsewhere, seen by the cart that was left.</summary>
    public async Task<ShopperProfile> BuildAbsentAsync(LiveProfile live, Customer customer, int storeId, IEnumerable<int> namedProductIds)
    {
        var nowUtc = _timeProvider.GetUtcNow().UtcDateTime;
        var features = live.Read(state => ShopperFeatures.Of(state, nowUtc));

        return await BuildAsync(customer, storeId, productViews: 0, nowUtc - live.LastSeenOnUtc, isAbsent: true, features, namedProductIds);
    }

    /// <summary>Of a shopper of whom nothing may be known: the cart, and nothing else.</summary>
    public Task<ShopperProfile> BuildOfCartAsync(Customer customer, int storeId, IEnumerable<int> namedProductIds) =>
        BuildAsync(customer, storeId, productViews: 0, TimeSpan.Zero, isAbsent: false, ShopperFeatures.Unknown, namedProductIds);

    private async Task<ShopperProfile> BuildAsync(
        Customer customer,
        int storeId,
        int productViews,
        TimeSpan away,
        bool isAbsent,
        ShopperFeatures features,
        IEnumerable<int> namedProductIds)
    {
        var cart = await _cartReader.ReadAsync(customer, storeId);

        return new ShopperProfile(
            _timeProvider.GetUtcNow().UtcDateTime,
            productViews,
            away,
            isAbsent,
            cart.Quantity,
            cart.Lines.Count == 0 ? null : cart.Lines.Max(line => line.ChangedOnUtc),
            features)
        {
            Cart = cart,
            Named = await _cartReader.ReadGoodsAsync(namedProductIds)
        };
    }
}
