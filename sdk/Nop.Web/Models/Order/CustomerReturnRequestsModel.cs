using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Order;

public partial record CustomerReturnRequestsModel : BaseNopModel
{
    public IList<ReturnRequestModel> Items { get; set; } = [];

    public partial record ReturnRequestModel : BaseNopEntityModel
    {
        public string CustomNumber { get; set; }

        public string ReturnRequestStatus { get; set; }

        public int ProductId { get; set; }

        public string ProductName { get; set; }

        public string ProductSeName { get; set; }

        public int Quantity { get; set; }

        public string ReturnReason { get; set; }

        public string ReturnAction { get; set; }

        public string Comments { get; set; }

        public DateTime CreatedOn { get; set; }
    }
}
