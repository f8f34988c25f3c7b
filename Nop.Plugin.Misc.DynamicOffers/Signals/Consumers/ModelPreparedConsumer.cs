using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Catalog;
using Nop.Services.Events;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Models;
using Nop.Web.Models.Catalog;
using Nop.Web.Models.Checkout;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

/// <summary>
/// A page was prepared for a shopper. The event comes for every model of every action and component, and for partials twice: what is looked at is told by the
/// model's type, and counts once a request.
/// </summary>
public class ModelPreparedConsumer(OncePerRequest once, IHttpContextAccessor httpContextAccessor) : IConsumer<ModelPreparedEvent<BaseNopModel>>
{
    public Task HandleEventAsync(ModelPreparedEvent<BaseNopModel> eventMessage)
    {
        switch (eventMessage.Model)
        {
            // Associated products of a grouped product are prepared as models of their own: the first one is the page's.
            case ProductDetailsModel product:
                once.Accept(SignalKind.ProductViewed, product.Id, GetCategoryId(product), IsBelowListPrice(product.ProductPrice) ? 1 : 0);
                break;
            case CategoryModel category:
                once.Accept(SignalKind.CategoryViewed, category.Id, value: IsByPrice(category.CatalogProductsModel));
                break;
            case SearchModel { q.Length: > 0 } search:
                once.Accept(SignalKind.Searched, value: IsByPrice(search.CatalogProductsModel));
                break;
            // A list that is sorted or paged comes without its page.
            case CatalogProductsModel list when GetQueriedCategoryId() is > 0 and var categoryId:
                once.Accept(SignalKind.CategoryViewed, categoryId, value: IsByPrice(list));
                break;
            case OnePageCheckoutModel or CheckoutBillingAddressModel:
                once.Accept(SignalKind.CheckoutStarted);
                break;
            case CheckoutShippingMethodModel { ShippingMethods.Count: > 0 } shipping when shipping.ShippingMethods.Min(method => method.Rate) is > 0 and var lowestRate:
                once.Accept(SignalKind.ShippingCostSeen, value: lowestRate);
                break;
        }

        return Task.CompletedTask;
    }

    private static int GetCategoryId(ProductDetailsModel product) => product.Breadcrumb?.CategoryBreadcrumb?.LastOrDefault()?.Id ?? 0;

    private static bool IsBelowListPrice(ProductPriceModel? price) =>
        price is not null && (price.OldPriceValue > price.PriceValue || price.PriceWithDiscountValue < price.PriceValue);

    private static decimal IsByPrice(CatalogProductsModel? list) =>
        list?.OrderBy is (int)ProductSortingEnum.PriceAsc or (int)ProductSortingEnum.PriceDesc ? 1 : 0;

    private int GetQueriedCategoryId() =>
        int.TryParse(httpContextAccessor.HttpContext?.Request.Query["categoryId"], out var id) ? id : 0;
}
