using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Directory;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Storefront.Models;
using Nop.Services.Catalog;
using Nop.Services.Directory;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>Puts what is kept of a shopper into words and names.</summary>
public class PreferencesModelFactory(
    ShopperFormat format,
    IProductService productService,
    ICategoryService categoryService,
    ICountryService countryService,
    ILocalizationService localizationService)
{
    public async Task<PreferencesModel> PrepareAsync(Preferences preferences, string? problem) => new()
    {
        Problem = problem,
        RefusesTracking = preferences.RefusesTracking,
        Known = preferences.Known is { } known ? await PrepareKnownAsync(known, canChange: !preferences.RefusesTracking) : null
    };

    private async Task<KnownModel> PrepareKnownAsync(KnownShopper known, bool canChange)
    {
        var country = known.CountryId == 0 ? null : await countryService.GetCountryByIdAsync(known.CountryId);

        return new KnownModel
        {
            MailAgreed = known.MailAgreedOnUtc is not null,
            AgreedOn = await format.MomentAsync(known.AgreedOnUtc),
            FirstSeen = await MomentAsync(known.FirstSeenOnUtc),
            LastSeen = await MomentAsync(known.LastSeenOnUtc),
            Visits = known.Visits,
            Device = known.Device,
            Country = country is null ? null : await NameAsync(country),
            Countries = canChange && !known.IsCountryOfAccount ? await PrepareCountriesAsync(known.CountryId) : [],
            Products = await PrepareProductsAsync(known.ProductIds),
            Categories = await PrepareCategoriesAsync(known.CategoryIds),
            Orders = known.Orders,
            Offers = known.Offers,
            OpenOffers = known.OpenOffers,
            Mails = known.Mails,
            AddressProvenOn = await MomentAsync(known.AddressProvenOnUtc),
            FriendLinkOn = await MomentAsync(known.FriendLinkOnUtc),
            RecommendedOn = await MomentAsync(known.RecommendedOnUtc)
        };
    }

    private async Task<MomentModel?> MomentAsync(DateTime? utc) => utc is { } moment ? await format.MomentAsync(moment) : null;

    private async Task<IReadOnlyList<InterestModel>> PrepareProductsAsync(IReadOnlyList<int> ids)
    {
        var products = (await productService.GetProductsByIdsAsync(ids.ToArray())).ToDictionary(product => product.Id);
        var models = new List<InterestModel>();
        foreach (var id in ids)
            models.Add(new InterestModel(id, products.GetValueOrDefault(id) is { Deleted: false, Published: true } product ? await NameAsync(product) : null));

        return models;
    }

    private async Task<IReadOnlyList<InterestModel>> PrepareCategoriesAsync(IReadOnlyList<int> ids)
    {
        var models = new List<InterestModel>();
        foreach (var id in ids)
        {
            var category = await categoryService.GetCategoryByIdAsync(id);
            models.Add(new InterestModel(id, category is { Deleted: false, Published: true } ? await NameAsync(category) : null));
        }

        return models;
    }

    private async Task<IReadOnlyList<CountryModel>> PrepareCountriesAsync(int selectedId)
    {
        var models = new List<CountryModel>();
        foreach (var country in await countryService.GetAllCountriesAsync())
            models.Add(new CountryModel(country.Id, await NameAsync(country), country.Id == selectedId));

        return models;
    }

    private Task<string> NameAsync(Product product) => localizationService.GetLocalizedAsync(product, localized => localized.Name);

    private Task<string> NameAsync(Category category) => localizationService.GetLocalizedAsync(category, localized => localized.Name);

    private Task<string> NameAsync(Country country) => localizationService.GetLocalizedAsync(country, localized => localized.Name);
}
