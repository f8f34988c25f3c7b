using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Storefront.Beacons;
using Nop.Services.Catalog;
using Nop.Web.Controllers;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>Takes what only the browser sees, and answers with the offer to show, if there is one.</summary>
[TypeFilter<BeaconGuard>(Order = int.MinValue)]
public class DynamicOffersBeaconController(
    OfferFlow offerFlow,
    ISignalSink signalSink,
    IProductService productService,
    StorefrontModelFactory modelFactory,
    BeaconCounters counters) : BasePublicController
{
    [HttpPost]
    public async Task<IActionResult> Accept()
    {
        var batch = HttpContext.Features.GetRequiredFeature<BeaconBatch>();
        var offers = await offerFlow.GetOffersAsync();
        if (!offers.Enabled || !offers.Consented)
            return NoContent();

        if (!await AreOnSaleAsync(batch.Signals.Select(signal => signal.ProductId).Where(id => id > 0).Distinct().ToArray()))
        {
            counters.Count(BeaconRefusal.UnknownProduct);

            return BadRequest(new { error = "There is no such product." });
        }

        foreach (var signal in batch.Signals)
            signalSink.Accept(signal.Kind, signal.ProductId, value: signal.Seconds);

        counters.CountTaken();
        await offerFlow.ReconsiderAsync();
        offers = await offerFlow.GetOffersAsync();

        return await modelFactory.PrepareDialogAsync(offers) is { } dialog ? PartialView("Dialog", dialog) : Json(new { });
    }

    private async Task<bool> AreOnSaleAsync(int[] productIds) =>
        productIds.Length == 0
        || (await productService.GetProductsByIdsAsync(productIds)).Count(product => product is { Published: true, Deleted: false }) == productIds.Length;
}
