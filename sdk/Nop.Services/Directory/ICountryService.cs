using Nop.Core.Domain.Directory;

namespace Nop.Services.Directory;

public partial interface ICountryService
{
    Task<Country> GetCountryByIdAsync(int countryId);

    Task<IList<Country>> GetAllCountriesAsync(int languageId = 0, bool showHidden = false);
}
