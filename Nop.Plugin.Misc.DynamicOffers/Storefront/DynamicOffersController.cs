using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Services.Localization;
using Nop.Web.Controllers;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>The shopper's offers, and the answer to the question whether there may be any.</summary>
[AutoValidateAntiforgeryToken]
public class DynamicOffersController : BasePublicController
{
    private readonly OfferFlow _offerFlow;
    private readonly ConsentFlow _consentFlow;
    private readonly ReferralFlow _referralFlow;
    private readonly StorefrontModelFactory _modelFactory;
    private readonly ILocalizationService _localizationService;

    public DynamicOffersController(
        OfferFlow offerFlow,
        ConsentFlow consentFlow,
        ReferralFlow referralFlow,
        StorefrontModelFactory modelFactory,
        ILocalizationService localizationService)
    {
        _offerFlow = offerFlow;
        _consentFlow = consentFlow;
        _referralFlow = referralFlow;
        _modelFactory = modelFactory;
        _localizationService = localizationService;
    }

    [HttpGet]
    public async Task<IActionResult> Wallet()
    {
        var offers = await _offerFlow.GetOffersAsync();

        return offers.Enabled ? await WalletPageAsync(offers, problem: null) : InvokeHttp404();
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
    public Task<IActionResult> Save(int? grantId)
    {
        return SetSavedAsync(grantId, true);
    }

    [HttpPost]
    public Task<IActionResult> Use(int? grantId)
    {
        return SetSavedAsync(grantId, false);
    }

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

    private async Task<IActionResult> SetSavedAsync(int? grantId, bool saved)
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

        return await _offerFlow.SetSavedAsync(grantId.Value, saved)
            ? RedirectToRoute(StorefrontRoutes.Wallet)
            : await RefuseAsync(offers, StatusCodes.Status404NotFound, "Problem.NotYours");
    }

    private async Task<IActionResult> RefuseAsync(ShopperOffers offers, int statusCode, string problem)
    {
        Response.StatusCode = statusCode;

        return await WalletPageAsync(offers, await _localizationService.GetResourceAsync($"{StorefrontModelFactory.Texts}{problem}"));
    }

    private async Task<IActionResult> WalletPageAsync(ShopperOffers offers, string? problem)
    {
        var grants = await _offerFlow.GetWalletAsync();

        return View(nameof(Wallet), await _modelFactory.PrepareWalletAsync(grants, offers.Consented, await _referralFlow.GetCodeAsync(), problem));
    }
}
