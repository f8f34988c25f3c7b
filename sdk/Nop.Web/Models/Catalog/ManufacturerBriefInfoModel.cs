using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Catalog;

public partial record ManufacturerBriefInfoModel : BaseNopEntityModel
{
    public string Name { get; set; }

    public string SeName { get; set; }

    public bool IsActive { get; set; }
}
