using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Directory;
using Nop.Services.Localization;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>The shop's things by id and name, for owners to choose from and to read.</summary>
public class Things(
    CategoryChoices categories,
    IProductService productService,
    IManufacturerService manufacturerService,
    ISpecificationAttributeService specificationAttributeService,
    ICustomerService customerService,
    ICountryService countryService,
    ILanguageService languageService,
    ICurrencyService currencyService,
    IStoreService storeService,
    ISegmentStore segments)
{
    private readonly Dictionary<ThingKind, IReadOnlyList<ChoiceModel>> _known = [];

    /// <summary>All there are; empty for products, of which there may be too many to choose from a list.</summary>
    public async Task<IReadOnlyList<ChoiceModel>> GetAsync(ThingKind kind) => _known.TryGetValue(kind, out var known) ? known : _known[kind] = await ReadAsync(kind);

    /// <summary>What is gone from the shop is named by its id.</summary>
    public async Task<string> NameAsync(ThingKind kind, int id)
    {
        var name = kind == ThingKind.Product
            ? (await productService.GetProductByIdAsync(id))?.Name
            : (await GetAsync(kind)).FirstOrDefault(choice => choice.Id == id)?.Text;

        return name ?? id.ToString(CultureInfo.InvariantCulture);
    }

    private async Task<IReadOnlyList<ChoiceModel>> ReadAsync(ThingKind kind) => kind switch
    {
        ThingKind.Category => await categories.GetAsync(),
        ThingKind.Manufacturer => (await manufacturerService.GetAllManufacturersAsync(showHidden: true)).Select(one => new ChoiceModel(one.Id, one.Name)).ToList(),
        ThingKind.SpecificationOption => await ReadSpecificationOptionsAsync(),
        ThingKind.CustomerRole => (await customerService.GetAllCustomerRolesAsync(showHidden: true)).Select(one => new ChoiceModel(one.Id, one.Name)).ToList(),
        ThingKind.Country => (await countryService.GetAllCountriesAsync(showHidden: true)).Select(one => new ChoiceModel(one.Id, one.Name)).ToList(),
        ThingKind.Language => (await languageService.GetAllLanguagesAsync(showHidden: true)).Select(one => new ChoiceModel(one.Id, one.Name)).ToList(),
        ThingKind.Currency => (await currencyService.GetAllCurrenciesAsync(showHidden: true)).Select(one => new ChoiceModel(one.Id, one.CurrencyCode)).ToList(),
        ThingKind.Store => (await storeService.GetAllStoresAsync()).Select(one => new ChoiceModel(one.Id, one.Name)).ToList(),
        ThingKind.Segment => (await segments.GetAllAsync()).Select(one => new ChoiceModel(one.Id, one.Name)).ToList(),
        _ => []
    };

    // By their attributes: 'Material » Steel'.
    private async Task<IReadOnlyList<ChoiceModel>> ReadSpecificationOptionsAsync()
    {
        var choices = new List<ChoiceModel>();
        foreach (var attribute in await specificationAttributeService.GetSpecificationAttributesWithOptionsAsync())
        {
            var options = await specificationAttributeService.GetSpecificationAttributeOptionsBySpecificationAttributeAsync(attribute.Id);
            choices.AddRange(options.Select(option => new ChoiceModel(option.Id, $"{attribute.Name} » {option.Name}")));
        }

        return choices;
    }
}
