namespace DemoStore.Services.Customers;

public class AddressService(IRepository<Address> addresses, TimeProvider clock) : IAddressService
{
    public async Task<Address> GetAddressByIdAsync(int addressId) => await addresses.GetByIdAsync(addressId, _ => default!, useShortTermCache: true);

    public async Task InsertAddressAsync(Address address)
    {
        address.CreatedOnUtc = clock.GetUtcNow().UtcDateTime;
        address.CountryId = address.CountryId == 0 ? null : address.CountryId;
        address.StateProvinceId = address.StateProvinceId == 0 ? null : address.StateProvinceId;

        await addresses.InsertAsync(address);
    }

    public async Task UpdateAddressAsync(Address address)
    {
        address.CountryId = address.CountryId == 0 ? null : address.CountryId;
        address.StateProvinceId = address.StateProvinceId == 0 ? null : address.StateProvinceId;

        await addresses.UpdateAsync(address);
    }

    public Task DeleteAddressAsync(Address address) => addresses.DeleteAsync(address);

    public Task<bool> IsAddressValidAsync(Address address) => Task.FromResult(
        !string.IsNullOrWhiteSpace(address.FirstName)
        && !string.IsNullOrWhiteSpace(address.LastName)
        && !string.IsNullOrWhiteSpace(address.Email)
        && address.CountryId > 0);
}
