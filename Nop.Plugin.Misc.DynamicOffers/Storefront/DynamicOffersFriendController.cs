using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Storefront.Models;
using Nop.Web.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>Where a friend's link leads: a page that asks, and stores nothing before the answer.</summary>
[AutoValidateAntiforgeryToken]
public class DynamicOffersFriendController(OfferFlow offerFlow, ReferralFlow referralFlow) : BasePublicController
{
    [HttpGet]
    [CheckLanguageSeoCode(ignore: true)]
    public async Task<IActionResult> Friend(string? code) =>
        (await offerFlow.GetOffersAsync()).Enabled ? Page(code, await referralFlow.LookAsync(code)) : InvokeHttp404();

    [HttpPost]
    public async Task<IActionResult> Accept(string? code)
    {
        if (!(await offerFlow.GetOffersAsync()).Enabled)
            return InvokeHttp404();

        var answer = await referralFlow.AcceptAsync(code);

        return answer == FriendAnswer.Accepted ? RedirectToRoute(StorefrontRoutes.Friend, new { code }) : Page(code, answer);
    }

    private ViewResult Page(string? code, FriendAnswer answer)
    {
        if (answer == FriendAnswer.NoLonger)
            Response.StatusCode = StatusCodes.Status404NotFound;

        return View(nameof(Friend), new FriendModel(code ?? string.Empty, answer));
    }
}
