using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Nudges;

/// <summary>
/// Products of the host's own lists, as many as the depth says: on a product's page those related to it, in the cart those to sell besides it and those related to what is in
/// there; then, for both, what others bought with them.
/// </summary>
public sealed class ComplementsNudge(IProductService productService, IShoppingCartService shoppingCartService, IOrderReportService orderReportService) : INudge
{
    public string Code => "complements";

    public async Task<NudgeSaying?> SayAsync(NudgeMoment moment)
    {
        var cart = await shoppingCartService.GetShoppingCartAsync(moment.Customer, ShoppingCartType.ShoppingCart, moment.StoreId);
        var known = cart.Select(item => item.ProductId).Append(moment.ProductId).ToHashSet();
        var shown = new List<int>();
        await foreach (var product in FindAsync(moment, cart))
        {
            if (IsSold(product) && known.Add(product.Id))
                shown.Add(product.Id);
            if (shown.Count >= moment.Depth)
                break;
        }

        return shown.Count == 0 ? null : new NudgeSaying { ProductIds = shown };
    }

    // One list after the other, and none is asked for that is not needed.
    private async IAsyncEnumerable<Product> FindAsync(NudgeMoment moment, IList<ShoppingCartItem> cart)
    {
        if (moment.ProductId == 0)
        {
            foreach (var product in await productService.GetCrossSellProductsByShoppingCartAsync(cart, moment.Depth))
                yield return product;
        }

        int[] beside = moment.ProductId != 0 ? [moment.ProductId] : [.. cart.OrderByDescending(item => item.Id).Select(item => item.ProductId).Distinct()];
        foreach (var productId in beside)
        {
            foreach (var related in (await productService.GetRelatedProductsByProductId1Async(productId)).OrderBy(related => related.DisplayOrder))
            {
                if (await productService.GetProductByIdAsync(related.ProductId2) is { } product)
                    yield return product;
            }
        }

        foreach (var productId in beside)
        {
            foreach (var product in await productService.GetProductsByIdsAsync(await orderReportService.GetAlsoPurchasedProductsIdsAsync(moment.StoreId, productId, moment.Depth)))
                yield return product;
        }
    }

    // What only some may see, or some stores sell, is left out: it must not be told of here.
    private static bool IsSold(Product product) => product is { Published: true, Deleted: false, VisibleIndividually: true, SubjectToAcl: false, LimitedToStores: false };
}
