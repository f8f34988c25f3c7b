using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>The one place that reads the shop for a decision.</summary>
public class ProfileBuilder
{
    private readonly IShoppingCartService _shoppingCartService;
    private readonly TimeProvider _timeProvider;

    public ProfileBuilder(IShoppingCartService shoppingCartService, TimeProvider timeProvider)
    {
        _shoppingCartService = shoppingCartService;
        _timeProvider = timeProvider;
    }

    /// <summary>The shopper in the shop, seen by what this visit brought.</summary>
    public async Task<ShopperProfile> BuildAsync(LiveProfile live, Customer customer, int storeId)
    {
        var nowUtc = _timeProvider.GetUtcNow().UtcDateTime;
        var (productViews, away, features) = live.Read(state =>
            (state.VisitViews, TimeSpan.FromSeconds(state.Away), ShopperFeatures.Of(state, nowUtc)));

        return await BuildAsync(customer, storeId, productViews, away, isAbsent: false, features);
    }

    /// <summary>The shopper who is elsewhere, seen by the cart that was left.</summary>
    public async Task<ShopperProfile> BuildAbsentAsync(LiveProfile live, Customer customer, int storeId)
    {
        var nowUtc = _timeProvider.GetUtcNow().UtcDateTime;
        var features = live.Read(state => ShopperFeatures.Of(state, nowUtc));

        return await BuildAsync(customer, storeId, productViews: 0, nowUtc - live.LastSeenOnUtc, isAbsent: true, features);
    }

    /// <summary>Of a shopper of whom nothing may be known: the cart, and nothing else.</summary>
    public Task<ShopperProfile> BuildOfCartAsync(Customer customer, int storeId) =>
        BuildAsync(customer, storeId, productViews: 0, TimeSpan.Zero, isAbsent: false, ShopperFeatures.Unknown);

    private async Task<ShopperProfile> BuildAsync(Customer customer, int storeId, int productViews, TimeSpan away, bool isAbsent, ShopperFeatures features)
    {
        var cart = await _shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId);

        return new ShopperProfile(
            _timeProvider.GetUtcNow().UtcDateTime,
            productViews,
            away,
            isAbsent,
            cart.Sum(item => item.Quantity),
            cart.Count == 0 ? null : cart.Max(item => item.UpdatedOnUtc),
            features);
    }
}
