namespace DemoStore.Services.Directory;

public class StateProvinceService(IRepository<StateProvince> stateProvinces) : IStateProvinceService
{
    public async Task<StateProvince> GetStateProvinceByIdAsync(int stateProvinceId) =>
        await stateProvinces.GetByIdAsync(stateProvinceId, _ => default!);

    public async Task<StateProvince> GetStateProvinceByAddressAsync(Address address) =>
        address?.StateProvinceId is { } id ? await GetStateProvinceByIdAsync(id) : null!;

    public async Task<IList<StateProvince>> GetStateProvincesByCountryIdAsync(int countryId, int languageId = 0, bool showHidden = false) =>
        await stateProvinces.GetAllAsync(query => query
            .Where(state => state.CountryId == countryId && (showHidden || state.Published))
            .OrderBy(state => state.DisplayOrder).ThenBy(state => state.Name));
}
