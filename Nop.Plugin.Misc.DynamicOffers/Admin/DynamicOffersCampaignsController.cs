using System.Globalization;
using System.Text.Json;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>The owner's campaigns: the list with what became of them, the form, and their way from draft to end.</summary>
public class DynamicOffersCampaignsController(
    CampaignFlow flow,
    CampaignModelFactory modelFactory,
    CampaignValidator validator,
    CampaignReferences references,
    OfferCodes codes,
    IDateTimeHelper dateTimeHelper,
    ILocalizationService localizationService,
    INotificationService notificationService) : BaseAdminController
{
    private const string FormView = "Form";

    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> List() => View(await modelFactory.PrepareListAsync());

    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Create(string? recipe = null) => View(FormView, await modelFactory.PrepareNewAsync(recipe));

    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public Task<IActionResult> Create(CampaignModel model, string? formAct = null)
    {
        model.Id = 0;

        return ActAsync(model, formAct, "Campaigns.Created");
    }

    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Edit(int id)
    {
        try
        {
            return await modelFactory.PrepareAsync(id) is { } model ? View(FormView, model) : await RefuseAsync([CampaignFlow.NoSuchCampaign]);
        }
        catch (JsonException)
        {
            notificationService.ErrorNotification(await TextAsync("Campaigns.Unreadable"));

            return RedirectToAction(nameof(List));
        }
    }

    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public Task<IActionResult> Edit(CampaignModel model, string? formAct = null) => ActAsync(model, formAct, "Campaigns.Saved");

    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Launch(int id) => await TellAsync(await flow.LaunchAsync(id), "Campaigns.Launched");

    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Pause(int id) => await TellAsync(await flow.PauseAsync(id), "Campaigns.Paused");

    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> End(int id) => await TellAsync(await flow.EndAsync(id), "Campaigns.Ended");

    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Delete(int id) => await TellAsync(await flow.DeleteDraftAsync(id), "Campaigns.Deleted");

    /// <summary>Makes a code for one shopper, and shows it once.</summary>
    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Code(int id)
    {
        if (await codes.CreateAsync(id) is not var (code, campaign, expiresOnUtc))
            return await RefuseAsync([CampaignFlow.NoSuchCampaign]);

        var until = await dateTimeHelper.ConvertToUserTimeAsync(expiresOnUtc, DateTimeKind.Utc);
        notificationService.SuccessNotification(string.Format(await TextAsync("Campaigns.CodeCreated"), campaign.Name, code, until.ToString("D", CultureInfo.CurrentCulture)));

        return RedirectToAction(nameof(List));
    }

    /// <param name="act">What the button says that was pressed; null for the one that saves, and for the Enter key.</param>
    private Task<IActionResult> ActAsync(CampaignModel model, string? act, string success)
    {
        model.Form = new CampaignFormModel { Searches = ProductPicker.ReadSearches(Request.Form) };
        act ??= ProductPicker.ActOfEnter(Request.Form);

        return act is null ? SaveAsync(model, success) : ChangeAsync(model, act);
    }

    // The form again, with a question or a product more or less, and all else as it was typed.
    private async Task<IActionResult> ChangeAsync(CampaignModel model, string act)
    {
        if (act == RuleForm.Count)
            return View(FormView, await modelFactory.CompleteAsync(model, counts: true));

        if (SequenceForm.Change(model.Steps, act) is { } steps)
        {
            model.Steps = steps;
            Forget(field => field.StartsWith(nameof(model.Steps), StringComparison.Ordinal));

            return View(FormView, await modelFactory.CompleteAsync(model));
        }

        var changed = ProductPicker.Change(model, act);
        if (changed is null)
        {
            model.Rule = RuleForm.Change(model.Rule, act, Request.Form[$"RuleAdd_{act.Split(':').Last()}"]);
            model.Form = new CampaignFormModel { Searches = ProductPicker.After(act, model.Form.Searches) };
        }

        Forget(field => field == changed || field.StartsWith(nameof(model.Rule), StringComparison.Ordinal));

        return View(FormView, await modelFactory.CompleteAsync(model));
    }

    // What was posted stands before what the model says.
    private void Forget(Func<string, bool> which)
    {
        foreach (var field in ModelState.Keys.Where(which).ToList())
            ModelState.Remove(field);
    }

    private async Task<IActionResult> SaveAsync(CampaignModel model, string success)
    {
        if (!await IsValidAsync(model))
            return View(FormView, await modelFactory.CompleteAsync(model));

        var terms = CampaignForm.ToTerms(model, await dateTimeHelper.GetCurrentTimeZoneAsync());
        var outcome = model.Id == 0
            ? await flow.CreateAsync(model.Name!, terms)
            : await flow.EditAsync(model.Id, model.Name!, terms);

        return outcome.Campaign is null
            ? View(FormView, await modelFactory.CompleteAsync(model, outcome.Problems))
            : await TellAsync(outcome, success);
    }

    // Anew: the host may have checked what was posted already, and would say everything twice.
    private async Task<bool> IsValidAsync(CampaignModel model)
    {
        var typed = ModelState.Where(field => !string.IsNullOrWhiteSpace(field.Value?.AttemptedValue));
        var refusedBefore = typed.Where(field => field.Value?.ValidationState == ModelValidationState.Invalid).Select(field => field.Key).ToList();
        ModelState.ClearValidationState(string.Empty);
        var failures = (await validator.ValidateAsync(model)).Errors;
        failures.AddRange(await references.FindUnknownAsync(model));

        // What could not be read at all is none of the validator's: it sees an empty field, and many may be empty.
        foreach (var field in refusedBefore.Where(field => failures.All(failure => failure.PropertyName != field)))
            failures.Add(new ValidationFailure(field, await TextAsync("Campaigns.Validation.Unreadable")));
        failures.ForEach(failure => ModelState.AddModelError(failure.PropertyName, failure.ErrorMessage));

        return failures.Count == 0;
    }

    private async Task<IActionResult> TellAsync(CampaignOutcome outcome, string success)
    {
        if (outcome.Campaign is null)
            return await RefuseAsync(outcome.Problems);

        notificationService.SuccessNotification(string.Format(await TextAsync(success), outcome.Campaign.Name));

        return RedirectToAction(nameof(List));
    }

    private async Task<IActionResult> RefuseAsync(IReadOnlyList<string> problems)
    {
        foreach (var problem in await modelFactory.DescribeProblemsAsync(problems))
            notificationService.ErrorNotification(problem);

        return RedirectToAction(nameof(List));
    }

    private Task<string> TextAsync(string name) => localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
}
