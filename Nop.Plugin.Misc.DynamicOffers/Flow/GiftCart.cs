using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Logging;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Puts a gift beside what is in the cart, once, when it is given. Who takes it out again has said no; the host's own rules of a cart hold.</summary>
public class GiftCart(ICampaignStore campaigns, IShoppingCartService shoppingCartService, IProductService productService, ILogger logger)
{
    /// <summary>Whether anything was put there.</summary>
    public async Task<bool> AddAsync(IEnumerable<Grant> given, Customer customer, int storeId)
    {
        var added = false;
        foreach (var grant in given.Where(grant => grant.CampaignId > 0))
        {
            if (await campaigns.GetTermsAsync(grant.CampaignVersionId) is { Reward: RewardKind.Gift } terms)
                added |= await AddAsync(terms, customer, storeId);
        }

        return added;
    }

    private async Task<bool> AddAsync(CampaignTerms terms, Customer customer, int storeId)
    {
        var cart = await shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId);
        var productId = terms.Scope.Ids[0];
        if (cart.Count == 0
            || cart.Any(item => item.ProductId == productId)
            || await productService.GetProductByIdAsync(productId) is not { Published: true, Deleted: false } product)
        {
            return false;
        }

        var warnings = await shoppingCartService.AddToCartAsync(
            customer,
            product,
            ShoppingCartType.ShoppingCart,
            storeId,
            terms.Scope.AttributesXml,
            quantity: terms.Scope.Units ?? 1);
        if (warnings.Count > 0)
            await logger.WarningAsync($"Dynamic Offers could not put the gift '{product.Name}' into a cart: {string.Join(' ', warnings)}");

        return warnings.Count == 0;
    }
}
