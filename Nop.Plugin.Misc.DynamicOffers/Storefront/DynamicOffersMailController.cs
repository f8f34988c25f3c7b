using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Storefront.Models;
using Nop.Web.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>Where the links of our mails lead.</summary>
public class DynamicOffersMailController(MailArrival arrival) : BasePublicController
{
    private static readonly byte[] Picture = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    /// <summary>Leads to the cart, whatever the link proves: an old mail is no reason for an error page.</summary>
    [HttpGet]
    [CheckLanguageSeoCode(ignore: true)]
    public async Task<IActionResult> Open(string mark, long until, string signature)
    {
        await arrival.ArriveAsync(mark, until, signature);

        return RedirectToRoute("ShoppingCart");
    }

    /// <summary>The picture of a mail, the same whoever asks.</summary>
    [HttpGet]
    [CheckLanguageSeoCode(ignore: true)]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Opened(string mark)
    {
        await arrival.OpenAsync(mark);

        return File(Picture, "image/gif");
    }

    /// <summary>Asks first: what looks through mails for its owner follows links. A no counts also where the store is closed or for members only.</summary>
    [HttpGet]
    [CheckLanguageSeoCode(ignore: true)]
    [CheckAccessPublicStore(ignore: true)]
    [CheckAccessClosedStore(ignore: true)]
    public async Task<IActionResult> Unsubscribe(string mark, string signature) =>
        View(new UnsubscribeModel(mark, signature, IsKnown: await arrival.IsNoAsync(mark, signature), IsDone: false));

    /// <summary>By the button of that page, or by the mail program itself with one click (RFC 8058), which knows no token: the signature stands for it.</summary>
    [HttpPost]
    [IgnoreAntiforgeryToken]
    [CheckAccessPublicStore(ignore: true)]
    [CheckAccessClosedStore(ignore: true)]
    [ActionName(nameof(Unsubscribe))]
    public async Task<IActionResult> Unsubscribed(string mark, string signature)
    {
        var isDone = await arrival.RefuseAsync(mark, signature);

        return View(nameof(Unsubscribe), new UnsubscribeModel(mark, signature, IsKnown: isDone, isDone));
    }
}
