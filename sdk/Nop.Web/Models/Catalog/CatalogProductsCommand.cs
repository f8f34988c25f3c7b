using Nop.Web.Framework.UI.Paging;

namespace Nop.Web.Models.Catalog;

public partial record CatalogProductsCommand : BasePageableModel
{
    public int? OrderBy { get; set; }
}
