using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>The owner's segments: who is in them now, and the form of their rules.</summary>
public class DynamicOffersSegmentsController(
    SegmentFlow flow,
    SegmentModelFactory modelFactory,
    ILocalizationService localizationService,
    INotificationService notificationService) : BaseAdminController
{
    private const string FormView = "Form";

    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> List() => View(await modelFactory.PrepareListAsync());

    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Edit(int id = 0) => await modelFactory.PrepareAsync(id) is { } model ? View(FormView, model) : await RefuseAsync(SegmentFlow.NoSuchSegment);

    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Edit(SegmentModel model, string? formAct = null)
    {
        model.Searches = ProductPicker.ReadSearches(Request.Form);
        if ((formAct ?? ProductPicker.ActOfEnter(Request.Form)) is { } act)
            return await ChangeAsync(model, act);

        var outcome = await flow.SaveAsync(model.Id, model.Name, RuleForm.ToTerms(model.Rule));

        return outcome.Segment is null ? View(FormView, await modelFactory.CompleteAsync(model, outcome.Problems)) : await TellAsync("Segments.Saved", outcome.Segment.Name);
    }

    [HttpPost]
    [CheckPermission(DynamicOffersDefaults.ManagePermission)]
    public async Task<IActionResult> Delete(int id)
    {
        var outcome = await flow.DeleteAsync(id);

        return outcome.Segment is null ? await RefuseAsync(outcome.Problems[0]) : await TellAsync("Segments.Deleted", outcome.Segment.Name);
    }

    // The form again, with a question or a product more or less, and all else as it was typed.
    private async Task<IActionResult> ChangeAsync(SegmentModel model, string act)
    {
        if (act == RuleForm.Count)
            return View(FormView, await modelFactory.CompleteAsync(model, counts: true));

        if (ProductPicker.Change(model.Rule, act) is null)
        {
            model.Rule = RuleForm.Change(model.Rule, act, Request.Form[$"RuleAdd_{act.Split(':').Last()}"]);
            model.Searches = ProductPicker.After(act, model.Searches);
        }

        ModelState.Clear();

        return View(FormView, await modelFactory.CompleteAsync(model));
    }

    private async Task<IActionResult> TellAsync(string text, string name)
    {
        notificationService.SuccessNotification(string.Format(await localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + text), name));

        return RedirectToAction(nameof(List));
    }

    private async Task<IActionResult> RefuseAsync(string problem)
    {
        notificationService.ErrorNotification(await modelFactory.DescribeProblemAsync(problem));

        return RedirectToAction(nameof(List));
    }
}
