using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Services.Catalog;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>
/// Names what a field of ids holds, and finds products by their names for it. Needs no script: its buttons send the form, which comes back as it was typed.
/// </summary>
public partial class ProductPicker(IProductService productService, Things things, ILocalizationService localizationService)
{
    /// <summary>Before the name of the field beside which the words to find products by are typed.</summary>
    public const string SearchPrefix = "Find_";

    private const int MostFound = 20;

    /// <param name="ids">As they were typed.</param>
    /// <param name="searches">What was typed to find products by, by the field.</param>
    public async Task<ProductPickerModel> PrepareAsync(string field, string? ids, IReadOnlyDictionary<string, string> searches, ThingKind kind = ThingKind.Product)
    {
        var chosen = new List<ChosenThingModel>();
        foreach (var id in (CampaignForm.ReadIds(ids) ?? []).Distinct().Take(IdsArgument.Most))
            chosen.Add(kind == ThingKind.Product ? await FindProductAsync(id) : new ChosenThingModel(id, await things.NameAsync(kind, id)));

        var words = searches.GetValueOrDefault(field, string.Empty);
        if (words.Length == 0)
            return new ProductPickerModel(field, words, chosen, [], HasMore: false);

        var page = await productService.SearchProductsAsync(pageSize: MostFound, keywords: words, showHidden: true);
        var found = new List<FoundProductModel>();
        foreach (var product in page)
            found.Add(new FoundProductModel(product.Id, product.Name, string.Join(", ", new[] { product.Sku, await MarkAsync(product) }.Where(text => !string.IsNullOrEmpty(text)))));

        return new ProductPickerModel(field, words, chosen, found, page.TotalCount > found.Count);
    }

    /// <summary>What the scope's ids are of.</summary>
    public static ThingKind KindOf(ScopeKind scope) => scope switch
    {
        ScopeKind.Categories => ThingKind.Category,
        ScopeKind.Manufacturers => ThingKind.Manufacturer,
        _ => ThingKind.Product
    };

    /// <summary>What was typed to find products by, by the field beside which it stands.</summary>
    public static IReadOnlyDictionary<string, string> ReadSearches(IFormCollection form) => form
        .Where(field => field.Key.StartsWith(SearchPrefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(field.Value))
        .ToDictionary(field => field.Key[SearchPrefix.Length..], field => field.Value.ToString().Trim());

    /// <summary>Who presses Enter with words to find products by typed means to find; null where it means to save.</summary>
    public static string? ActOfEnter(IFormCollection form) => ReadSearches(form).Count > 0 && !form.ContainsKey("save") ? "find:" : null;

    /// <summary>A question that is gone moves the others up: words would stand beside another one.</summary>
    public static IReadOnlyDictionary<string, string> After(string act, IReadOnlyDictionary<string, string> searches) =>
        act.StartsWith("remove", StringComparison.Ordinal) ? searches.Where(search => !search.Key.StartsWith("Rule[", StringComparison.Ordinal)).ToDictionary() : searches;

    /// <summary>Does what a button says: 'pick:FIELD:ID' puts an id into the field, 'drop:FIELD:ID' takes it out, 'find:FIELD' changes nothing.</summary>
    /// <returns>The field, or null where the button is none of these.</returns>
    public static string? Change(CampaignModel model, string act) => Change(model.Rule, act, model);

    /// <param name="model">Of a campaign; null for a rule alone.</param>
    public static string? Change(IReadOnlyList<RuleNodeModel> rule, string act, CampaignModel? model = null)
    {
        if (act.Split(':') is not [var verb and ("pick" or "drop" or "find"), var field, .. var rest])
            return null;
        if (verb == "find" || rest is not [var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return field;

        string Changed(string? ids)
        {
            var others = (ids ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(other => other != text);

            return string.Join(", ", verb == "pick" ? others.Append(text) : others);
        }

        if (field == nameof(CampaignModel.ScopeIds) && model is not null)
            model.ScopeIds = Changed(model.ScopeIds);
        else if (field == nameof(CampaignModel.BuyProductId) && model is not null)
            model.BuyProductId = verb == "pick" ? id : null;
        else if (field == nameof(CampaignModel.PictureProductId) && model is not null)
            model.PictureProductId = verb == "pick" ? id : null;
        else if (FramingField().Match(field) is { Success: true } framing && int.TryParse(framing.Groups[1].ValueSpan, out var number) && number < model?.Framings.Count)
            model.Framings[number].PictureProductId = verb == "pick" ? id : null;
        else if (RuleField().Match(field) is { Success: true } match && int.TryParse(match.Groups[1].ValueSpan, out var index) && index < rule.Count)
            rule[index].Values[match.Groups[2].Value] = [Changed(RuleForm.Join(rule[index].Values.GetValueOrDefault(match.Groups[2].Value) ?? []))];

        return field;
    }

    private async Task<ChosenThingModel> FindProductAsync(int id) => await productService.GetProductByIdAsync(id) switch
    {
        null => new ChosenThingModel(id, id.ToString(CultureInfo.InvariantCulture), await TextAsync("Products.Unknown"), IsMissing: true),
        { Deleted: true } product => new ChosenThingModel(id, product.Name, await TextAsync("Products.Deleted"), IsMissing: true),
        var product => new ChosenThingModel(id, product.Name, await MarkAsync(product))
    };

    private async Task<string> MarkAsync(Product product) => product.Published ? string.Empty : await TextAsync("Products.Unpublished");

    private Task<string> TextAsync(string name) => localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);

    [GeneratedRegex(@"^Rule\[([0-9]{1,4})\]\.Values\[(\w+)\]$")]
    private static partial Regex RuleField();

    [GeneratedRegex(@"^Framings\[([0-9]{1,4})\]\.PictureProductId$")]
    private static partial Regex FramingField();
}
