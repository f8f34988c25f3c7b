using Nop.Core.Domain.Common;
using Nop.Core.Domain.Directory;

namespace Nop.Services.Directory;

public partial interface ICountryService
{
    Task<Country> GetCountryByIdAsync(int countryId);

    Task<IList<Country>> GetAllCountriesAsync(int languageId = 0, bool showHidden = false);

    Task<IList<Country>> GetAllCountriesForBillingAsync(int languageId = 0, bool showHidden = false);

    Task<IList<Country>> GetAllCountriesForShippingAsync(int languageId = 0, bool showHidden = false);

    Task<Country> GetCountryByAddressAsync(Address address);

    Task<Country> GetCountryByTwoLetterIsoCodeAsync(string twoLetterIsoCode);
}
