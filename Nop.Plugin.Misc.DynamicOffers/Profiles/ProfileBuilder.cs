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
    public async Task<ShopperProfile> BuildAsync(LiveActivity activity, Customer customer, int storeId)
    {
        var (productViews, away) = activity.Read();

        return await BuildAsync(customer, storeId, productViews, away, isAbsent: false);
    }

    /// <summary>The shopper who is elsewhere, seen by the cart that was left.</summary>
    public async Task<ShopperProfile> BuildAbsentAsync(DateTime lastSeenOnUtc, Customer customer, int storeId)
    {
        var away = _timeProvider.GetUtcNow().UtcDateTime - lastSeenOnUtc;

        return await BuildAsync(customer, storeId, productViews: 0, away, isAbsent: true);
    }

    private async Task<ShopperProfile> BuildAsync(Customer customer, int storeId, int productViews, TimeSpan away, bool isAbsent)
    {
        var cart = await _shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId);

        return new ShopperProfile(
            _timeProvider.GetUtcNow().UtcDateTime,
            productViews,
            away,
            isAbsent,
            cart.Sum(item => item.Quantity),
            cart.Count == 0 ? null : cart.Max(item => item.UpdatedOnUtc));
    }
}
