namespace DemoStore.Services.Directory;

public class CountryService(IRepository<Country> countries) : ICountryService
{
    public async Task<Country> GetCountryByIdAsync(int countryId) => await countries.GetByIdAsync(countryId, _ => default!);

    public async Task<IList<Country>> GetAllCountriesAsync(int languageId = 0, bool showHidden = false)
    {
        var all = await countries.GetAllAsync(query => query.OrderBy(country => country.DisplayOrder).ThenBy(country => country.Name), _ => default!);

        return showHidden ? all : all.Where(country => country.Published).ToList();
    }

    public async Task<IList<Country>> GetAllCountriesForBillingAsync(int languageId = 0, bool showHidden = false) =>
        (await GetAllCountriesAsync(languageId, showHidden)).Where(country => country.AllowsBilling).ToList();

    public async Task<IList<Country>> GetAllCountriesForShippingAsync(int languageId = 0, bool showHidden = false) =>
        (await GetAllCountriesAsync(languageId, showHidden)).Where(country => country.AllowsShipping).ToList();

    public async Task<Country> GetCountryByAddressAsync(Address address) =>
        address?.CountryId is { } id ? await GetCountryByIdAsync(id) : null!;

    public async Task<Country> GetCountryByTwoLetterIsoCodeAsync(string twoLetterIsoCode) =>
        (await GetAllCountriesAsync(showHidden: true)).FirstOrDefault(country => country.TwoLetterIsoCode == twoLetterIsoCode)!;
}
