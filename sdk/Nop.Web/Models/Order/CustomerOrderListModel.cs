using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Order;

public partial record CustomerOrderListModel : BaseNopModel
{
    public List<CustomerOrderModel> Orders { get; set; } = [];
}
