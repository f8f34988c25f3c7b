using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Customer;

public partial record CustomerInfoModel : BaseNopModel
{
    public string Email { get; set; }

    public string FirstName { get; set; }

    public string LastName { get; set; }

    public string Company { get; set; }

    public string StreetAddress { get; set; }

    public string City { get; set; }

    public string ZipPostalCode { get; set; }

    public int CountryId { get; set; }

    public string Phone { get; set; }

    public IList<SelectListItem> AvailableCountries { get; set; } = [];

    public IList<GdprConsentModel> GdprConsents { get; set; } = [];
}
