using Nop.Web.Areas.Admin.Models.Stores;
using Nop.Web.Framework.Models;

namespace Nop.Web.Areas.Admin.Models.Settings;

public partial record StoreScopeConfigurationModel : BaseNopModel
{
    public StoreScopeConfigurationModel()
    {
        Stores = new List<StoreModel>();
    }

    /// <summary>0 for all stores.</summary>
    public int StoreId { get; set; }

    public IList<StoreModel> Stores { get; set; }
}
