using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Order;

public partial record SubmitReturnRequestModel : BaseNopModel
{
    public int OrderId { get; set; }

    public string CustomOrderNumber { get; set; }

    public IList<OrderItemModel> Items { get; set; } = [];

    public int ReturnRequestReasonId { get; set; }

    public IList<ReturnRequestReasonModel> AvailableReturnReasons { get; set; } = [];

    public int ReturnRequestActionId { get; set; }

    public IList<ReturnRequestActionModel> AvailableReturnActions { get; set; } = [];

    public string Comments { get; set; }

    public string Result { get; set; }

    public partial record OrderItemModel : BaseNopEntityModel
    {
        public int ProductId { get; set; }

        public string ProductName { get; set; }

        public string ProductSeName { get; set; }

        public string AttributeInfo { get; set; }

        public string UnitPrice { get; set; }

        public int Quantity { get; set; }
    }

    public partial record ReturnRequestReasonModel : BaseNopEntityModel
    {
        public string Name { get; set; }
    }

    public partial record ReturnRequestActionModel : BaseNopEntityModel
    {
        public string Name { get; set; }
    }
}
