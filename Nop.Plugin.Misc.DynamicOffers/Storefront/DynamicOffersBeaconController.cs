using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Web.Controllers;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>Takes what only the browser sees, and answers with the offer to show, if there is one.</summary>
[AutoValidateAntiforgeryToken]
public class DynamicOffersBeaconController : BasePublicController
{
    private const int MaximumBytes = 2048;

    private readonly OfferFlow _offerFlow;
    private readonly ISignalSink _signalSink;
    private readonly IProductService _productService;
    private readonly StorefrontModelFactory _modelFactory;

    public DynamicOffersBeaconController(
        OfferFlow offerFlow,
        ISignalSink signalSink,
        IProductService productService,
        StorefrontModelFactory modelFactory)
    {
        _offerFlow = offerFlow;
        _signalSink = signalSink;
        _productService = productService;
        _modelFactory = modelFactory;
    }

    [HttpPost]
    [MaximumBodySize(MaximumBytes)]
    [RequestSizeLimit(MaximumBytes)]
    public async Task<IActionResult> Accept(string? kind, string? productId)
    {
        if (kind is not (SignalKind.ExitIntent or SignalKind.Lingered))
        {
            return Refuse($"'kind' must be {SignalKind.ExitIntent} or {SignalKind.Lingered}.");
        }

        var subjectId = 0;
        if (!string.IsNullOrEmpty(productId))
        {
            if (!int.TryParse(productId, NumberStyles.None, CultureInfo.InvariantCulture, out subjectId))
            {
                return Refuse("'productId' must be a number.");
            }

            if (await _productService.GetProductByIdAsync(subjectId) is not { Published: true, Deleted: false })
            {
                return Refuse($"There is no product {subjectId}.");
            }
        }

        var offers = await _offerFlow.GetOffersAsync();
        if (!offers.Enabled || !offers.Consented)
        {
            return NoContent();
        }

        _signalSink.Accept(kind, subjectId);
        await _offerFlow.ReconsiderAsync();
        offers = await _offerFlow.GetOffersAsync();

        return offers.Usable is null ? Json(new { }) : await AnswerAsync(offers.Usable);
    }

    /// <summary>The names are the script's, whatever casing the host gives to JSON.</summary>
    private async Task<JsonResult> AnswerAsync(Grant grant)
    {
        var dialog = await _modelFactory.PrepareDialogAsync(grant);

        return Json(new
        {
            offer = new
            {
                title = dialog.Title,
                gives = dialog.Gives,
                until = dialog.Until,
                toCart = dialog.ToCart,
                cartUrl = Url.RouteUrl("ShoppingCart"),
                close = dialog.Close
            }
        });
    }

    private BadRequestObjectResult Refuse(string error)
    {
        return BadRequest(new { error });
    }
}
