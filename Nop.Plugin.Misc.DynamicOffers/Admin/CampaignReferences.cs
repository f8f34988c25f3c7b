using System.Globalization;
using FluentValidation.Results;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Services.Catalog;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Looks whether the shop has what a campaign's form names. Apart from the validator, which the host runs without waiting for the database.</summary>
public class CampaignReferences(
    IProductService productService,
    ICategoryService categoryService,
    IManufacturerService manufacturerService,
    ConditionCatalog catalog,
    ILocalizationService localizationService)
{
    public async Task<IReadOnlyList<ValidationFailure>> FindUnknownAsync(CampaignModel model)
    {
        var failures = new List<ValidationFailure>();
        await AddAsync(failures, nameof(model.ScopeIds), CampaignForm.ReadIds(model.ScopeIds) ?? [], model.Scope);
        await AddAsync(failures, nameof(model.BuyProductId), model.BuyProductId is { } id ? [id] : [], ScopeKind.Products);

        await AddAsync(failures, nameof(model.PictureProductId), model.PictureProductId is { } pictured ? [pictured] : [], ScopeKind.Products);
        for (var index = 0; index < model.Framings.Count; index++)
        {
            if (model.Framings[index].PictureProductId is { } framed)
                await AddAsync(failures, $"{nameof(model.Framings)}[{index}].{nameof(model.PictureProductId)}", [framed], ScopeKind.Products);
        }

        for (var index = 0; index < model.Rule.Count; index++)
        {
            foreach (var argument in catalog.Find(model.Rule[index].Code ?? string.Empty)?.Arguments.OfType<IdsArgument>().Where(argument => argument.Things == ThingKind.Product) ?? [])
            {
                if (model.Rule[index].Values.TryGetValue(argument.Code, out var ids))
                    await AddAsync(failures, RuleForm.NameOf(index, argument.Code), CampaignForm.ReadIds(RuleForm.Join(ids)) ?? [], ScopeKind.Products);
            }
        }

        return failures;
    }

    private async Task AddAsync(List<ValidationFailure> failures, string field, IReadOnlyList<int> ids, ScopeKind kind)
    {
        var unknown = new List<int>();
        foreach (var id in ids)
        {
            if (!await ExistsAsync(kind, id))
                unknown.Add(id);
        }

        if (unknown.Count == 0)
            return;

        var text = await localizationService.GetResourceAsync($"{DynamicOffersDefaults.LocalePrefix}Campaigns.Validation.Unknown");
        failures.Add(new ValidationFailure(field, string.Format(CultureInfo.CurrentCulture, text, string.Join(", ", unknown))));
    }

    private async Task<bool> ExistsAsync(ScopeKind kind, int id) => kind switch
    {
        ScopeKind.Products or ScopeKind.Variant or ScopeKind.Bundle => await productService.GetProductByIdAsync(id) is { Deleted: false },
        ScopeKind.Categories => await categoryService.GetCategoryByIdAsync(id) is { Deleted: false },
        ScopeKind.Manufacturers => await manufacturerService.GetManufacturerByIdAsync(id) is { Deleted: false },
        _ => true
    };
}
