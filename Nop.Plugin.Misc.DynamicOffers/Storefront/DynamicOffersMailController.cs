using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Web.Controllers;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>Where the links of our mails lead.</summary>
public class DynamicOffersMailController(MailArrival arrival) : BasePublicController
{
    /// <summary>Leads to the cart, whatever the link proves: an old mail is no reason for an error page.</summary>
    [HttpGet]
    public async Task<IActionResult> Open(Guid key, long until, string signature)
    {
        await arrival.ArriveAsync(key, until, signature);

        return RedirectToRoute("ShoppingCart");
    }
}
