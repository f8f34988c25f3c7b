using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Services.Security;
using Nop.Web.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>What the script asks for once the page stands: the small cart, the prices of a list, the time. Changes nothing.</summary>
[ResponseCache(NoStore = true)]
public class DynamicOffersHintsController(OfferFlow offerFlow, StorefrontModelFactory modelFactory, TimeProvider timeProvider) : BasePublicController
{
    /// <summary>Each is an order that the host is asked for; of a longer list the first have prices.</summary>
    public const int MostProducts = 24;

    /// <summary>Goes with every answer that a change of the cart may lead to: how many offers are open.</summary>
    public const string CountHeader = "X-Dynamic-Offers";

    [HttpGet]
    [CheckLanguageSeoCode(ignore: true)]
    public async Task<IActionResult> MiniCart()
    {
        var offers = await offerFlow.GetOffersAsync();
        if (!offers.Enabled)
            return NoContent();

        Response.Headers[CountHeader] = offers.Open.Count.ToString(CultureInfo.InvariantCulture);

        return await modelFactory.PrepareCartOfferAsync(offers) is { } model ? PartialView("Components/DynamicOffersWidget/MiniCart", model) : NoContent();
    }

    /// <param name="ids">Of products, separated by commas.</param>
    [HttpGet]
    [CheckLanguageSeoCode(ignore: true)]
    [CheckPermission(StandardPermission.PublicStore.DISPLAY_PRICES, CheckPermissionAttribute.CheckPermissionResultType.Json)]
    public async Task<IActionResult> Prices(string? ids)
    {
        var offers = await offerFlow.GetOffersAsync();
        if (!offers.Enabled || !offers.HasPrices)
            return Json(new { });

        var productIds = (ids ?? string.Empty).Split(',').Select(id => int.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : 0);

        var prices = await modelFactory.PreparePricesAsync(productIds.Where(id => id > 0).Distinct().Take(MostProducts));

        // The names are the script's, whatever casing the host gives to JSON.
        return Json(prices.ToDictionary(price => price.Key, price => new { price = price.Value.Price, full = price.Value.Full }));
    }

    /// <summary>Milliseconds since 1970 by the clock that offers end by.</summary>
    [HttpGet]
    [CheckLanguageSeoCode(ignore: true)]
    public ContentResult Now() => Content(timeProvider.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
}
