using Nop.Web.Framework.Models;
using Nop.Web.Models.Common;

namespace Nop.Web.Models.Customer;

public partial record CustomerAddressListModel : BaseNopModel
{
    public IList<AddressModel> Addresses { get; set; } = [];
}
