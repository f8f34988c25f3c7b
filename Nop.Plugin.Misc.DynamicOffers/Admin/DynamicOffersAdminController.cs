using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>The owner's pages: the caps, what became of the offers, and what is kept of shoppers.</summary>
public class DynamicOffersAdminController : BaseAdminController
{
    private readonly SettingsEditor _settings;
    private readonly ConfigurationValidator _validator;
    private readonly StatusModelFactory _statusModelFactory;
    private readonly OffersModelFactory _offersModelFactory;
    private readonly PrivacyModelFactory _privacyModelFactory;
    private readonly OwnerErasure _ownerErasure;
    private readonly IStoreContext _storeContext;
    private readonly ILocalizationService _localizationService;
    private readonly INotificationService _notificationService;

    public DynamicOffersAdminController(
        SettingsEditor settings,
        ConfigurationValidator validator,
        StatusModelFactory statusModelFactory,
        OffersModelFactory offersModelFactory,
        PrivacyModelFactory privacyModelFactory,
        OwnerErasure ownerErasure,
        IStoreContext storeContext,
        ILocalizationService localizationService,
        INotificationService notificationService)
    {
        _settings = settings;
        _validator = validator;
        _statusModelFactory = statusModelFactory;
        _offersModelFactory = offersModelFactory;
        _privacyModelFactory = privacyModelFactory;
        _ownerErasure = ownerErasure;
        _storeContext = storeContext;
        _localizationService = localizationService;
        _notificationService = notificationService;
    }

    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Configure()
    {
        var storeId = await _storeContext.GetActiveStoreScopeConfigurationAsync();

        return await ConfigureViewAsync(await _settings.ReadAsync(storeId), storeId);
    }

    /// <param name="marginCategoryIds">Of each row of the categories' margins; 0 where none is chosen.</param>
    /// <param name="marginPercentages">Of each of these rows.</param>
    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Configure(ConfigurationModel model, IList<int>? marginCategoryIds = null, IList<string?>? marginPercentages = null)
    {
        var storeId = await _storeContext.GetActiveStoreScopeConfigurationAsync();
        model.CategoryMarginFloors = JoinMargins(marginCategoryIds ?? [], marginPercentages ?? []);
        await _settings.CompleteAsync(model, storeId);
        if (!await IsValidAsync(model) || !await TrySaveAsync(model, storeId))
        {
            return await ConfigureViewAsync(model, storeId);
        }

        _notificationService.SuccessNotification(await TextAsync("Saved"));

        return RedirectToAction(nameof(Configure));
    }

    /// <param name="pageNumber">Counted from 1.</param>
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Offers(int pageNumber = 1)
    {
        var storeId = await _storeContext.GetActiveStoreScopeConfigurationAsync();

        return View(await _offersModelFactory.PrepareAsync(storeId, pageNumber));
    }

    /// <param name="pageNumber">Counted from 1.</param>
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Privacy(int pageNumber = 1)
    {
        return View(await _privacyModelFactory.PrepareAsync(pageNumber));
    }

    /// <param name="shopper">A customer's id, or the e-mail address of an account.</param>
    /// <param name="confirmed">The box beside the button is ticked.</param>
    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> EraseShopper(string? shopper, bool confirmed)
    {
        var who = shopper?.Trim() ?? string.Empty;
        if (who.Length == 0)
        {
            return await RefuseErasureAsync(who, await TextAsync("Privacy.Erase.WhoIsMissing"));
        }

        if (!confirmed)
        {
            return await RefuseErasureAsync(who, await TextAsync("Privacy.Erase.NotConfirmed"));
        }

        switch (await _ownerErasure.EraseAsync(who))
        {
            case null:
                return await RefuseErasureAsync(who, await TextAsync("Privacy.Erase.NoSuchCustomer"));
            case 0:
                return await RefuseErasureAsync(who, await TextAsync("Privacy.Erase.NothingKept"));
            default:
                _notificationService.SuccessNotification(await TextAsync("Privacy.Erase.Done"));

                return RedirectToAction(nameof(Privacy));
        }
    }

    /// <summary>Fetched by the host's discount page and put beside our requirement.</summary>
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public IActionResult Requirement()
    {
        return PartialView();
    }

    // As it was typed, so that the validator can refuse it and the form can show it again. A row without a category says nothing.
    private static string JoinMargins(IList<int> categoryIds, IList<string?> percentages) =>
        string.Join(';', categoryIds.Zip(percentages).Where(row => row.First > 0).Select(row => $"{row.First}={row.Second?.Trim()}"));

    private async Task<IActionResult> RefuseErasureAsync(string who, string problem)
    {
        var model = await _privacyModelFactory.PrepareAsync(pageNumber: 1);

        return View(nameof(Privacy), model with { EraseWho = who, EraseProblem = problem });
    }

    private async Task<IActionResult> ConfigureViewAsync(ConfigurationModel model, int storeId)
    {
        model.Status = await _statusModelFactory.PrepareAsync(storeId);

        return View(nameof(Configure), model);
    }

    // Anew: the host checked what was posted, but a store's form counts only where it has values of its own.
    private async Task<bool> IsValidAsync(ConfigurationModel model)
    {
        ModelState.ClearValidationState(string.Empty);
        var failures = (await _validator.ValidateAsync(model)).Errors;
        if (failures.Count == 0 && model.ActiveStoreScopeConfiguration == 0)
        {
            failures = await GetFailuresInStoresAsync(model);
        }

        failures.ForEach(failure => ModelState.AddModelError(failure.PropertyName, failure.ErrorMessage));

        return failures.Count == 0;
    }

    // What all stores share must also fit the values that single stores have of their own.
    private async Task<List<ValidationFailure>> GetFailuresInStoresAsync(ConfigurationModel shared)
    {
        var failures = new List<ValidationFailure>();
        foreach (var (store, model) in await _settings.GetStoresWithOwnValuesAsync(shared))
        {
            foreach (var failure in (await _validator.ValidateAsync(model)).Errors)
            {
                var message = string.Format(await TextAsync("Validation.OtherStore"), store.Name, failure.ErrorMessage);
                failures.Add(new ValidationFailure(failure.PropertyName, message));
            }
        }

        return failures;
    }

    private async Task<bool> TrySaveAsync(ConfigurationModel model, int storeId)
    {
        try
        {
            await _settings.SaveAsync(model, storeId);

            return true;
        }
        catch (CarrierLimitException exception)
        {
            var text = await TextAsync("Validation.TooManyDepths");
            ModelState.AddModelError(nameof(ConfigurationModel.HesitationPercentage), string.Format(text, exception.Limit));

            return false;
        }
    }

    private Task<string> TextAsync(string name)
    {
        return _localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
    }
}
