using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Nudges;

/// <summary>Products that the owner set as related, on a product's page to it and in the cart to what is in there; as many as the depth says.</summary>
public sealed class ComplementsNudge(IProductService productService, IShoppingCartService shoppingCartService) : INudge
{
    public string Code => "complements";

    public async Task<NudgeSaying?> SayAsync(NudgeMoment moment)
    {
        var cart = await shoppingCartService.GetShoppingCartAsync(moment.Customer, ShoppingCartType.ShoppingCart, moment.StoreId);
        var inCart = cart.Select(item => item.ProductId).ToHashSet();
        var related = new List<int>();
        foreach (var productId in moment.ProductId != 0 ? [moment.ProductId] : cart.OrderByDescending(item => item.Id).Select(item => item.ProductId).Distinct())
        {
            if (related.Count >= moment.Depth)
                break;

            foreach (var one in (await productService.GetRelatedProductsByProductId1Async(productId)).OrderBy(one => one.DisplayOrder))
            {
                if (related.Count < moment.Depth && !inCart.Contains(one.ProductId2) && !related.Contains(one.ProductId2) && await IsSoldAsync(one.ProductId2))
                    related.Add(one.ProductId2);
            }
        }

        return related.Count == 0 ? null : new NudgeSaying { ProductIds = related };
    }

    // What only some may see, or some stores sell, is left out: it must not be told of here.
    private async Task<bool> IsSoldAsync(int productId) =>
        await productService.GetProductByIdAsync(productId) is { Published: true, Deleted: false, VisibleIndividually: true, SubjectToAcl: false, LimitedToStores: false };
}
