using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Storefront.Models;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Localization;
using Nop.Web.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>The shopper's offers, and the answer to the question whether there may be any.</summary>
[AutoValidateAntiforgeryToken]
public class DynamicOffersController : BasePublicController
{
    private readonly OfferFlow _offerFlow;
    private readonly ConsentFlow _consentFlow;
    private readonly ReferralFlow _referralFlow;
    private readonly OfferChoices _choices;
    private readonly StorefrontModelFactory _modelFactory;
    private readonly ILocalizationService _localizationService;

    public DynamicOffersController(
        OfferFlow offerFlow,
        ConsentFlow consentFlow,
        ReferralFlow referralFlow,
        OfferChoices choices,
        StorefrontModelFactory modelFactory,
        ILocalizationService localizationService)
    {
        _offerFlow = offerFlow;
        _consentFlow = consentFlow;
        _referralFlow = referralFlow;
        _choices = choices;
        _modelFactory = modelFactory;
        _localizationService = localizationService;
    }

    [HttpGet]
    [CheckLanguageSeoCode(ignore: true)]
    public async Task<IActionResult> Wallet()
    {
        var offers = await _offerFlow.GetOffersAsync();

        return offers.Enabled ? await WalletPageAsync(offers) : InvokeHttp404();
    }

    /// <summary>Takes the answer 'yes' or 'no'; 'no' after 'yes' forgets the shopper, also while no offers are shown.</summary>
    [HttpPost]
    public async Task<IActionResult> Consent(string? answer, bool mail, string? returnUrl)
    {
        switch (answer)
        {
            case "yes":
                await _consentFlow.AgreeAsync(mail);
                break;
            case "no":
                await _consentFlow.DeclineAsync();
                break;
            default:
                return BadRequest("'answer' must be yes or no.");
        }

        return Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : RedirectToRoute(StorefrontRoutes.Wallet);
    }

    [HttpPost]
    public Task<IActionResult> Save(int? grantId) => ChangeAsync(grantId, async (grant, _) =>
    {
        await _offerFlow.SetSavedAsync(grant.Id, saved: true);

        return null;
    });

    /// <summary>Where an order cannot use it together with others the shopper chooses first; those that give way are kept for a later order.</summary>
    /// <param name="instead">The choice is made.</param>
    [HttpPost]
    public Task<IActionResult> Use(int? grantId, bool instead = false) => ChangeAsync(grantId, async (grant, offers) =>
    {
        var rivals = await _choices.FindRivalsAsync(grant);
        if (rivals.Count > 0 && !instead)
            return await WalletPageAsync(offers, choice: await _modelFactory.PrepareChoiceAsync(grant, rivals));

        foreach (var rival in rivals)
            await _offerFlow.SetSavedAsync(rival.Id, saved: true);
        await _offerFlow.SetSavedAsync(grant.Id, saved: false);

        return null;
    });

    /// <summary>A code for one holder. Every refusal is the same page.</summary>
    [HttpPost]
    public async Task<IActionResult> Code(string? code, string? returnUrl)
    {
        var offers = await _offerFlow.GetOffersAsync();
        if (!offers.Enabled)
        {
            return InvokeHttp404();
        }

        if (!await _offerFlow.UseCodeAsync(code, HttpContext.Connection.RemoteIpAddress?.ToString()))
        {
            return await RefuseAsync(offers, StatusCodes.Status400BadRequest, "Problem.Code");
        }

        return Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : RedirectToRoute(StorefrontRoutes.Wallet);
    }

    /// <param name="changeAsync">Answers with a page of its own, or with null where the shopper goes on to the wallet.</param>
    private async Task<IActionResult> ChangeAsync(int? grantId, Func<Grant, ShopperOffers, Task<IActionResult?>> changeAsync)
    {
        var offers = await _offerFlow.GetOffersAsync();
        if (!offers.Enabled)
        {
            return InvokeHttp404();
        }

        if (grantId is null)
        {
            return await RefuseAsync(offers, StatusCodes.Status400BadRequest, "Problem.NotAnOffer");
        }

        return await _offerFlow.FindOpenAsync(grantId.Value) is { } grant
            ? await changeAsync(grant, offers) ?? RedirectToRoute(StorefrontRoutes.Wallet)
            : await RefuseAsync(offers, StatusCodes.Status404NotFound, "Problem.NotYours");
    }

    private async Task<IActionResult> RefuseAsync(ShopperOffers offers, int statusCode, string problem)
    {
        Response.StatusCode = statusCode;

        return await WalletPageAsync(offers, await _localizationService.GetResourceAsync($"{StorefrontModelFactory.Texts}{problem}"));
    }

    // The drawer asks as scripts do, and gets what the page holds.
    private async Task<IActionResult> WalletPageAsync(ShopperOffers offers, string? problem = null, ChoiceModel? choice = null)
    {
        var grants = await _offerFlow.GetWalletAsync();
        var model = await _modelFactory.PrepareWalletAsync(grants, offers.Consented, await _referralFlow.GetCodeAsync(), problem, choice);
        Response.Headers.Vary = "X-Requested-With";
        if (Request.Headers.XRequestedWith != "XMLHttpRequest")
            return View(nameof(Wallet), model);

        Response.Headers.CacheControl = "no-store";

        return PartialView("_Wallet", model);
    }
}
