using System.Globalization;
using Nop.Core.Domain.Directory;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Nudges;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Services.Customers;
using Nop.Services.Directory;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Puts campaigns into the list and into the form, with what there is to choose from.</summary>
public class CampaignModelFactory(
    ICampaignStore campaigns,
    ICampaignReport report,
    CampaignWords words,
    RuleModelFactory rules,
    ProductPicker products,
    ISegmentStore segments,
    SignalKinds kinds,
    NudgeCatalog nudges,
    LineRewards lineRewards,
    IStoreService storeService,
    ILanguageService languageService,
    ICurrencyService currencyService,
    CurrencySettings currencySettings,
    ICustomerService customerService,
    IDateTimeHelper dateTimeHelper,
    ILocalizationService localizationService)
{
    public async Task<CampaignsModel> PrepareListAsync()
    {
        var figures = await report.GetFiguresAsync();
        var rows = new List<CampaignRowModel>();
        foreach (var campaign in (await campaigns.GetAllAsync()).Reverse())
            rows.Add(await PrepareRowAsync(campaign, figures.GetValueOrDefault(campaign.Id, CampaignFigures.None)));

        var recipes = new List<CampaignChoiceModel>();
        foreach (var recipe in Recipes.All)
            recipes.Add(new CampaignChoiceModel(recipe.Code, await TextAsync($"Campaigns.Recipe.{recipe.Code}"), IsChosen: false));

        return new CampaignsModel { Campaigns = rows, Recipes = recipes };
    }

    /// <summary>The form of a campaign that is to be made.</summary>
    /// <param name="recipe">Of <see cref="Recipes"/>; null, or a code that is none, for an empty form.</param>
    public async Task<CampaignModel> PrepareNewAsync(string? recipe = null)
    {
        var found = Recipes.Find(recipe);
        var model = await ToModelAsync(found?.Terms(RecipeProducts.None) ?? new CampaignTerms());
        if (found is not null)
            model.Name = await TextAsync($"Campaigns.Recipe.{found.Code}");

        return await CompleteAsync(model);
    }

    /// <summary>Null where there is no such campaign.</summary>
    /// <exception cref="System.Text.Json.JsonException">Its terms were edited by hand and cannot be read.</exception>
    public async Task<CampaignModel?> PrepareAsync(int campaignId)
    {
        if (await campaigns.FindAsync(campaignId) is not { } campaign)
            return null;

        var model = await ToModelAsync(await campaigns.GetTermsAsync(campaign.VersionId) ?? new CampaignTerms());
        (model.Id, model.Name) = (campaign.Id, campaign.Name);

        return await CompleteAsync(model);
    }

    /// <summary>Adds what the form offers to choose from; what was typed stays.</summary>
    /// <param name="problems">Codes of what stands against the terms.</param>
    /// <param name="counts">How many shoppers meet the rule is told.</param>
    public async Task<CampaignModel> CompleteAsync(CampaignModel model, IReadOnlyList<string>? problems = null, bool counts = false)
    {
        var status = (await campaigns.FindAsync(model.Id))?.Status;
        var currency = await currencyService.GetCurrencyByIdAsync(currencySettings.PrimaryStoreCurrencyId);
        while (model.Rungs.Count < CampaignForm.Rows)
            model.Rungs.Add(new CampaignRungModel());
        model.Titles = await CompleteTitlesAsync(model.Titles);
        var searches = model.Form.Searches;
        model.Framings = await CompleteFramingsAsync(model.Framings, searches);
        var rule = await rules.PrepareAsync(model.Rule, tells: problems?.Count > 0, searches);
        var scope = await products.PrepareAsync(nameof(model.ScopeIds), model.ScopeIds, searches, ProductPicker.KindOf(model.Scope));
        var bought = await products.PrepareAsync(nameof(model.BuyProductId), IdText(model.BuyProductId), searches);
        var picture = await products.PrepareAsync(nameof(model.PictureProductId), IdText(model.PictureProductId), searches);
        model.Form = new CampaignFormModel
        {
            Problems = await DescribeProblemsAsync(problems ?? []),
            Searches = searches,
            ScopeThings = scope,
            Bought = bought,
            Picture = picture,
            Missing = FindMissing([scope, bought, picture, .. model.Framings.Select(framing => framing.Picture).OfType<ProductPickerModel>(), .. rule.Rows.SelectMany(row => row.Arguments).Select(argument => argument.Products).OfType<ProductPickerModel>()]),
            Rule = rule,
            IsLive = status == CampaignStatus.Live,
            IsEnded = status == CampaignStatus.Ended,
            Rewards = await ChooseAsync("Campaigns.Reward", model.Reward),
            Scopes = await ChooseAsync("Campaigns.Scope", model.Scope),
            LineRewards = await ChooseOrNoneAsync("Rewards", lineRewards.All.Select(reward => reward.Code), model.LineReward),
            Nudges = await ChooseOrNoneAsync("Nudges", nudges.All.Select(nudge => nudge.Code), model.Nudge),
            NudgeRoles = [new CampaignChoiceModel("0", await TextAsync("Campaigns.NoneOfThem"), model.NudgeRoleId == 0), .. await GetRolesAsync([model.NudgeRoleId])],
            Stores = await GetStoresAsync(model.StoreId),
            Currencies = await GetCurrenciesAsync(model.Currencies),
            Roles = await GetRolesAsync(model.RoleIds),
            Triggers = await GetTriggersAsync(model.Triggers),
            Count = counts ? await rules.CountAsync(model.Rule) : string.Empty,
            Tokens = await GetTokensAsync(),
            CurrencyCode = currency?.CurrencyCode ?? string.Empty,
            TimeZone = (await dateTimeHelper.GetCurrentTimeZoneAsync()).DisplayName
        };

        return model;
    }

    /// <summary>The codes in words, each one sentence.</summary>
    public async Task<IReadOnlyList<string>> DescribeProblemsAsync(IReadOnlyList<string> problems)
    {
        var texts = new List<string>();
        foreach (var problem in problems)
            texts.Add(await TextAsync($"Campaigns.Problem.{problem}"));

        return texts;
    }

    private static IReadOnlyList<string> FindMissing(IEnumerable<ProductPickerModel> pickers) =>
        pickers.SelectMany(picker => picker.Chosen).Where(thing => thing.IsMissing).Select(thing => thing.Name).Distinct().ToList();

    private async Task<CampaignRowModel> PrepareRowAsync(Campaign campaign, CampaignFigures figures) => new(
        campaign.Id,
        campaign.Name,
        await TextAsync($"Campaigns.Status.{campaign.Status}"),
        await words.DescribeAsync(campaign.VersionId),
        figures.Given,
        figures.Open,
        figures.Used,
        await words.AmountAsync(figures.DiscountGiven),
        figures.WithoutOffer,
        figures.ByHand,
        campaign.Status switch
        {
            CampaignStatus.Draft => [nameof(DynamicOffersCampaignsController.Launch), nameof(DynamicOffersCampaignsController.Delete)],
            CampaignStatus.Live => [nameof(DynamicOffersCampaignsController.Pause), nameof(DynamicOffersCampaignsController.End), nameof(DynamicOffersCampaignsController.Code)],
            CampaignStatus.Paused => [nameof(DynamicOffersCampaignsController.Launch), nameof(DynamicOffersCampaignsController.End)],
            _ => []
        });

    private async Task<CampaignModel> ToModelAsync(CampaignTerms terms) => CampaignForm.ToModel(terms, await dateTimeHelper.GetCurrentTimeZoneAsync());

    private async Task<List<CampaignTitleModel>> CompleteTitlesAsync(IReadOnlyList<CampaignTitleModel> titles)
    {
        var languages = await languageService.GetAllLanguagesAsync(showHidden: true);

        return languages.Select(language => language.Id).Union(titles.Select(title => title.LanguageId)).Select(languageId => new CampaignTitleModel
        {
            LanguageId = languageId,
            Language = languages.FirstOrDefault(language => language.Id == languageId)?.Name ?? IdText(languageId),
            Text = titles.FirstOrDefault(title => title.LanguageId == languageId)?.Text
        }).ToList();
    }

    // What is gone stays where something is written for it, so that it can be taken away.
    private async Task<List<CampaignFramingModel>> CompleteFramingsAsync(IReadOnlyList<CampaignFramingModel> framings, IReadOnlyDictionary<string, string> searches)
    {
        var known = (await segments.GetAllAsync()).ToDictionary(segment => segment.Id, segment => segment.Name);
        var written = framings
            .Where(framing => framing.PictureProductId is not null || framing.Titles.Any(title => !string.IsNullOrWhiteSpace(title.Text)))
            .Select(framing => framing.SegmentId);
        var completed = new List<CampaignFramingModel>();
        foreach (var segmentId in written.Union(known.Keys))
        {
            var sent = framings.FirstOrDefault(framing => framing.SegmentId == segmentId);
            completed.Add(new CampaignFramingModel
            {
                SegmentId = segmentId,
                Segment = known.GetValueOrDefault(segmentId, IdText(segmentId)),
                Titles = await CompleteTitlesAsync(sent?.Titles ?? []),
                PictureProductId = sent?.PictureProductId,
                Picture = await products.PrepareAsync($"Framings[{completed.Count}].{nameof(CampaignFramingModel.PictureProductId)}", IdText(sent?.PictureProductId), searches)
            });
        }

        return completed;
    }

    private async Task<IReadOnlyList<CampaignChoiceModel>> GetTriggersAsync(IReadOnlyList<string> chosen)
    {
        var triggers = new List<CampaignChoiceModel>();
        foreach (var kind in kinds.Triggers.Union(chosen))
            triggers.Add(new CampaignChoiceModel(kind, await TextAsync($"Signals.{kind}"), chosen.Contains(kind)));

        return triggers;
    }

    private async Task<IReadOnlyList<CampaignChoiceModel>> ChooseOrNoneAsync(string texts, IEnumerable<string> codes, string? chosen)
    {
        var choices = new List<CampaignChoiceModel> { new(string.Empty, await TextAsync("Campaigns.NoneOfThem"), string.IsNullOrEmpty(chosen)) };
        foreach (var code in codes.Union(string.IsNullOrEmpty(chosen) ? [] : [chosen]))
            choices.Add(new CampaignChoiceModel(code, await TextAsync($"{texts}.{code}"), code == chosen));

        return choices;
    }

    private async Task<IReadOnlyList<CampaignChoiceModel>> GetTokensAsync()
    {
        var tokens = new List<CampaignChoiceModel>();
        foreach (var token in OfferText.Tokens)
            tokens.Add(new CampaignChoiceModel($"%{token}%", await TextAsync($"Campaigns.Token.{token}"), IsChosen: false));

        return tokens;
    }

    private async Task<IReadOnlyList<CampaignChoiceModel>> ChooseAsync<TKind>(string texts, TKind chosen)
        where TKind : struct, Enum
    {
        var choices = new List<CampaignChoiceModel>();
        foreach (var kind in Enum.GetValues<TKind>())
            choices.Add(new CampaignChoiceModel(kind.ToString(), await TextAsync($"{texts}.{kind}"), kind.Equals(chosen)));

        return choices;
    }

    private async Task<IReadOnlyList<CampaignChoiceModel>> GetStoresAsync(int chosen)
    {
        var known = (await storeService.GetAllStoresAsync()).ToDictionary(store => store.Id, store => store.Name);
        known[0] = await TextAsync("Campaigns.AllStores");

        return Choose(known, known.Keys.Order().Union([chosen]), [chosen]);
    }

    private async Task<IReadOnlyList<CampaignChoiceModel>> GetRolesAsync(IReadOnlyList<int> chosen)
    {
        var known = (await customerService.GetAllCustomerRolesAsync(showHidden: true)).ToDictionary(role => role.Id, role => role.Name);

        return Choose(known, known.Keys.Union(chosen.Where(id => id > 0)), chosen);
    }

    private async Task<IReadOnlyList<CampaignChoiceModel>> GetCurrenciesAsync(IReadOnlyList<string> chosen)
    {
        var known = (await currencyService.GetAllCurrenciesAsync(showHidden: true)).Select(currency => currency.CurrencyCode);

        return known.Union(chosen).Select(code => new CampaignChoiceModel(code, code, chosen.Contains(code))).ToList();
    }

    // What is chosen and gone from the shop stays in the form, under its id.
    private static IReadOnlyList<CampaignChoiceModel> Choose(IReadOnlyDictionary<int, string> known, IEnumerable<int> ids, IReadOnlyList<int> chosen) =>
        ids.Select(id => new CampaignChoiceModel(IdText(id), known.GetValueOrDefault(id, IdText(id)), chosen.Contains(id))).ToList();

    private static string IdText(int? id) => id?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private Task<string> TextAsync(string name) => localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
}
