using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Storefront.Models;
using Nop.Services.Logging;
using Nop.Web.Framework.Components;
using Nop.Web.Models.Catalog;
using Nop.Web.Models.ShoppingCart;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>Shows our part of a public page, or nothing: off, no offer, and any failure leave the page as it is without us.</summary>
public class DynamicOffersWidgetViewComponent : NopViewComponent
{
    private static readonly string Version = typeof(DynamicOffersWidgetViewComponent).Module.ModuleVersionId.ToString("N")[..8];

    private readonly OfferFlow _offerFlow;
    private readonly StorefrontModelFactory _modelFactory;
    private readonly ILogger _logger;

    public DynamicOffersWidgetViewComponent(OfferFlow offerFlow, StorefrontModelFactory modelFactory, ILogger logger)
    {
        _offerFlow = offerFlow;
        _modelFactory = modelFactory;
        _logger = logger;
    }

    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData = null)
    {
        try
        {
            var offers = await _offerFlow.GetOffersAsync();
            if (!offers.Enabled || StorefrontZones.GetWidget(widgetZone) is not { } widget)
            {
                return Content(string.Empty);
            }

            var model = await PrepareModelAsync(widget, offers, additionalData);

            return model is null ? Content(string.Empty) : await RenderAsync(View(widget.ToString(), model));
        }
        catch (Exception exception)
        {
            await _logger.ErrorAsync($"Dynamic Offers shows nothing in {widgetZone}: {exception.Message}", exception);

            return Content(string.Empty);
        }
    }

    /// <summary>Null where there is nothing to show.</summary>
    private async Task<object?> PrepareModelAsync(StorefrontWidget widget, ShopperOffers offers, object? additionalData)
    {
        return widget switch
        {
            StorefrontWidget.StyleSheet => new StyleSheetModel(Version),
            StorefrontWidget.WalletLink => new WalletLinkModel(offers.Open.Count),
            StorefrontWidget.ProductOffer => await PrepareProductOfferAsync(additionalData),
            StorefrontWidget.ProductBox => additionalData is ProductOverviewModel { ProductPrice: { CallForPrice: false, CustomerEntersPrice: false, HidePrices: false } } product
                ? await _modelFactory.PrepareProductBoxAsync(offers, product.Id, product.ProductPrice.Price)
                : null,
            StorefrontWidget.CartOffer => additionalData is ShoppingCartModel { IsEditable: true } ? await _modelFactory.PrepareCartOfferAsync(offers) : null,
            StorefrontWidget.CodeField => offers.Consented ? new CodeFieldModel() : null,
            StorefrontWidget.ConfirmOffer => await PrepareConfirmOfferAsync(offers),
            StorefrontWidget.AccountLink or StorefrontWidget.PrivacyToolsLink => new PreferencesLinkModel(),
            StorefrontWidget.PageEnd => await PreparePageEndAsync(offers),
            _ => null
        };
    }

    private async Task<ProductOfferModel?> PrepareProductOfferAsync(object? additionalData)
    {
        // Themes differ in which of the two they hand over.
        var (productId, price) = additionalData switch
        {
            ProductDetailsModel product => (product.Id, product.ProductPrice),
            ProductPriceModel priceModel => (priceModel.ProductId, priceModel),
            _ => (0, null)
        };
        if (price is not { CallForPrice: false, CustomerEntersPrice: false, HidePrices: false })
        {
            return null;
        }

        // This very view may be the one that earns the shopper an offer.
        await _offerFlow.ReconsiderAsync();
        var offers = await _offerFlow.GetOffersAsync();

        return await _modelFactory.PrepareProductOfferAsync(offers, productId, string.IsNullOrEmpty(price.PriceWithDiscount) ? price.Price : price.PriceWithDiscount);
    }

    private async Task<CartOfferModel?> PrepareConfirmOfferAsync(ShopperOffers offers)
    {
        await _offerFlow.ShownAtConfirmAsync();

        return await _modelFactory.PrepareCartOfferAsync(offers);
    }

    private async Task<PageEndModel> PreparePageEndAsync(ShopperOffers offers)
    {
        // Our own pages ask by themselves.
        var asks = offers.AskConsent && !StorefrontRoutes.IsOurs(RouteData.Values["controller"] as string);
        var productId = int.TryParse(RouteData.Values["productid"]?.ToString(), out var id) ? id : (int?)null;
        var returnUrl = HttpMethods.IsGet(Request.Method) ? Request.PathBase + Request.Path + Request.QueryString : Url.Content("~/");

        return new PageEndModel(
            asks,
            offers.Consented,
            offers.Consented && IsCart(),
            productId,
            returnUrl,
            await _modelFactory.IsQuietAsync(),
            offers.Usable is not null || offers.Open.Count + offers.Nudges.Count > 0,
            Version);
    }

    private bool IsCart() => RouteData.Values["controller"] is "ShoppingCart";

    /// <summary>Renders apart from the page, so that a view that fails, a theme's perhaps, leaves no half of itself behind.</summary>
    private async Task<IViewComponentResult> RenderAsync(ViewViewComponentResult view)
    {
        var context = ViewComponentContext;
        await using var writer = new StringWriter();
        await view.ExecuteAsync(new ViewComponentContext(context.ViewComponentDescriptor, context.Arguments, context.HtmlEncoder, ViewContext, writer));

        return new HtmlContentViewComponentResult(new HtmlString(writer.ToString()));
    }
}
