using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Services.Directory;
using Nop.Services.Localization;
using Nop.Web.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>The shopper's privacy page, for guests too: what is kept, corrected, taken along. Yes and no are <see cref="DynamicOffersController"/>'s.</summary>
[AutoValidateAntiforgeryToken]
public class DynamicOffersPreferencesController(
    PreferencesFlow preferences,
    PreferencesModelFactory modelFactory,
    ICountryService countryService,
    ILocalizationService localizationService) : BasePublicController
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) }
    };

    [HttpGet]
    [CheckLanguageSeoCode(ignore: true)]
    public Task<IActionResult> Preferences() => PageAsync(problem: null);

    /// <summary>A file with everything that is kept.</summary>
    [HttpGet]
    [CheckLanguageSeoCode(ignore: true)]
    public async Task<IActionResult> Export()
    {
        if (await preferences.ExportAsync() is not { } export)
            return await RefuseAsync(StatusCodes.Status404NotFound, "Problem.NothingKept");

        Response.Headers.CacheControl = "no-store";

        return File(JsonSerializer.SerializeToUtf8Bytes(export, Readable), "application/json", "what-we-remember.json");
    }

    /// <summary>Takes one product or one category out of what the shopper is interested in.</summary>
    [HttpPost]
    public async Task<IActionResult> Forget(int? productId, int? categoryId)
    {
        var isDone = (productId, categoryId) switch
        {
            ({ } product, null) => await preferences.ForgetProductAsync(product),
            (null, { } category) => await preferences.ForgetCategoryAsync(category),
            _ => (bool?)null
        };

        return isDone switch
        {
            true => RedirectToRoute(StorefrontRoutes.Preferences),
            false => await RefuseAsync(StatusCodes.Status404NotFound, "Problem.NotAnInterest"),
            null => await RefuseAsync(StatusCodes.Status400BadRequest, "Problem.NothingChosen")
        };
    }

    [HttpPost]
    public async Task<IActionResult> Country(int? countryId)
    {
        if (countryId is null || await countryService.GetCountryByIdAsync(countryId.Value) is not { Published: true })
            return await RefuseAsync(StatusCodes.Status400BadRequest, "Problem.NotACountry");

        return await preferences.SetCountryAsync(countryId.Value)
            ? RedirectToRoute(StorefrontRoutes.Preferences)
            : await RefuseAsync(StatusCodes.Status409Conflict, "Problem.CountryOfAccount");
    }

    private async Task<IActionResult> RefuseAsync(int statusCode, string problem)
    {
        Response.StatusCode = statusCode;

        return await PageAsync(await localizationService.GetResourceAsync($"{StorefrontModelFactory.Texts}{problem}"));
    }

    private async Task<IActionResult> PageAsync(string? problem) =>
        await preferences.GetAsync() is { } current
            ? View(nameof(Preferences), await modelFactory.PrepareAsync(current, problem))
            : InvokeHttp404();
}
