namespace DemoStore.Controllers;

[AutoValidateAntiforgeryToken]
public class CommonController(
    StoreInformationSettings storeInformationSettings, TaxSettings taxSettings, ICurrencyService currencyService,
    IGenericAttributeService genericAttributeService, ILanguageService languageService, IStoreContext storeContext,
    IWorkContext workContext) : BasePublicController
{
    public async Task<IActionResult> SetLanguage(int langId, string returnUrl = "")
    {
        if (await languageService.GetLanguageByIdAsync(langId) is { Published: true } language)
            await workContext.SetWorkingLanguageAsync(language);

        return Back(returnUrl);
    }

    public async Task<IActionResult> SetCurrency(int customerCurrency, string returnUrl = "")
    {
        if (await currencyService.GetCurrencyByIdAsync(customerCurrency) is { Published: true } currency)
            await workContext.SetWorkingCurrencyAsync(currency);

        return Back(returnUrl);
    }

    public async Task<IActionResult> SetTaxType(int customerTaxType, string returnUrl = "")
    {
        if (taxSettings.AllowCustomersToSelectTaxDisplayType && Enum.IsDefined((TaxDisplayType)customerTaxType))
            await workContext.SetTaxDisplayTypeAsync((TaxDisplayType)customerTaxType);

        return Back(returnUrl);
    }

    /// <summary>The bar was seen. That is all it says: it is no consent to anything.</summary>
    [HttpPost]
    public async Task<IActionResult> EuCookieLawAccept()
    {
        if (!storeInformationSettings.DisplayEuCookieLawWarning)
            return Json(new { stored = false });

        await genericAttributeService.SaveAttributeAsync(await workContext.GetCurrentCustomerAsync(),
            NopCustomerDefaults.EuCookieLawAcceptedAttribute, true, (await storeContext.GetCurrentStoreAsync()).Id);

        return Json(new { stored = true });
    }

    public IActionResult PageNotFound()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;

        return View();
    }

    private IActionResult Back(string returnUrl) => Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : RedirectToRoute("Homepage");
}
