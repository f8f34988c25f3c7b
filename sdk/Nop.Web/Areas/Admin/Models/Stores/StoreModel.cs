using Nop.Web.Framework.Models;

namespace Nop.Web.Areas.Admin.Models.Stores;

public partial record StoreModel : BaseNopEntityModel
{
    public string Name { get; set; }

    public string Url { get; set; }
}
