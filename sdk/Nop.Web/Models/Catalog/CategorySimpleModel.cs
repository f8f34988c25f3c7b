using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Catalog;

public partial record CategorySimpleModel : BaseNopEntityModel
{
    public string Name { get; set; }

    public string SeName { get; set; }

    public int? NumberOfProducts { get; set; }

    public List<CategorySimpleModel> SubCategories { get; set; } = [];
}
