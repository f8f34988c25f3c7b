using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Catalog;

public partial record CategoryNavigationModel : BaseNopModel
{
    public int CurrentCategoryId { get; set; }

    public List<CategorySimpleModel> Categories { get; set; } = [];
}
