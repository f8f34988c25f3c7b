using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Catalog;

public partial record SearchModel : BaseNopModel
{
    public string q { get; set; }

    public int cid { get; set; }

    public bool advs { get; set; }

    public IList<SelectListItem> AvailableCategories { get; set; } = [];

    public CatalogProductsModel CatalogProductsModel { get; set; } = new();
}
