using Nop.Core.Domain.Common;

namespace Nop.Services.Common;

public partial interface IAddressService
{
    Task<Address> GetAddressByIdAsync(int addressId);

    Task InsertAddressAsync(Address address);

    Task UpdateAddressAsync(Address address);

    Task DeleteAddressAsync(Address address);

    Task<bool> IsAddressValidAsync(Address address);
}
