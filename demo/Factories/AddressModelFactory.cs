namespace DemoStore.Factories;

public class AddressModelFactory(ICountryService countryService, ILocalizationService localizationService)
{
    public async Task<AddressModel> PrepareAddressModelAsync(Address address)
    {
        var country = address.CountryId is { } countryId ? await countryService.GetCountryByIdAsync(countryId) : null;

        var model = address.ToModel<AddressModel>();
        model.CountryName = country is null ? null : await localizationService.GetLocalizedAsync(country, entity => entity.Name);

        return model;
    }

    /// <summary>Fills what an address form needs, and a new form with what is known of the customer.</summary>
    public async Task PrepareFormAsync(AddressModel model, Customer? prefillFrom = null)
    {
        if (prefillFrom is not null)
        {
            model.FirstName = prefillFrom.FirstName;
            model.LastName = prefillFrom.LastName;
            model.Email = prefillFrom.Email;
            model.Company = prefillFrom.Company;
            model.Address1 = prefillFrom.StreetAddress;
            model.City = prefillFrom.City;
            model.ZipPostalCode = prefillFrom.ZipPostalCode;
            model.PhoneNumber = prefillFrom.Phone;
            model.CountryId = prefillFrom.CountryId > 0 ? prefillFrom.CountryId : null;
        }

        model.AvailableCountries = await PrepareCountriesAsync(model.CountryId);
    }

    public async Task<IList<SelectListItem>> PrepareCountriesAsync(int? selectedId)
    {
        var countries = await countryService.GetAllCountriesAsync();
        var items = new List<SelectListItem>();
        if (countries.Count > 1)
            items.Add(new SelectListItem(await localizationService.GetResourceAsync("Address.SelectCountry"), "0"));

        foreach (var country in countries)
        {
            var name = await localizationService.GetLocalizedAsync(country, entity => entity.Name);
            items.Add(new SelectListItem(name, country.Id.ToString(), country.Id == selectedId));
        }

        return items;
    }

    public static void CopyTo(AddressModel model, Address address)
    {
        address.FirstName = model.FirstName?.Trim();
        address.LastName = model.LastName?.Trim();
        address.Email = model.Email?.Trim();
        address.Company = model.Company;
        address.CountryId = model.CountryId > 0 ? model.CountryId : null;
        address.StateProvinceId = model.StateProvinceId > 0 ? model.StateProvinceId : null;
        address.City = model.City;
        address.Address1 = model.Address1;
        address.Address2 = model.Address2;
        address.ZipPostalCode = model.ZipPostalCode;
        address.PhoneNumber = model.PhoneNumber;
    }
}
