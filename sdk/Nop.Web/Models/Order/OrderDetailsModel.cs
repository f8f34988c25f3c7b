using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Web.Framework.Models;
using Nop.Web.Models.Common;
using Nop.Web.Models.Media;

namespace Nop.Web.Models.Order;

public partial record OrderDetailsModel : BaseNopEntityModel
{
    public string CustomOrderNumber { get; set; }

    public DateTime CreatedOn { get; set; }

    public OrderStatus OrderStatus { get; set; }

    public string OrderStatusText { get; set; }

    public bool IsReOrderAllowed { get; set; }

    public bool IsReturnRequestAllowed { get; set; }

    public bool IsShippable { get; set; }

    public string ShippingStatus { get; set; }

    public AddressModel ShippingAddress { get; set; } = new();

    public string ShippingMethod { get; set; }

    public AddressModel BillingAddress { get; set; } = new();

    public string PaymentMethod { get; set; }

    public string PaymentMethodStatus { get; set; }

    public PaymentStatus PaymentStatus { get; set; }

    public string OrderSubtotal { get; set; }

    public string OrderSubTotalDiscount { get; set; }

    public string OrderShipping { get; set; }

    public string PaymentMethodAdditionalFee { get; set; }

    public bool PricesIncludeTax { get; set; }

    public bool DisplayTax { get; set; }

    public string Tax { get; set; }

    public string OrderTotalDiscount { get; set; }

    public int RedeemedRewardPoints { get; set; }

    public string RedeemedRewardPointsAmount { get; set; }

    public string OrderTotal { get; set; }

    public decimal OrderTotalValue { get; set; }

    public bool ShowSku { get; set; }

    public IList<OrderItemModel> Items { get; set; } = [];

    public partial record OrderItemModel : BaseNopEntityModel
    {
        public Guid OrderItemGuid { get; set; }

        public string Sku { get; set; }

        public int ProductId { get; set; }

        public string ProductName { get; set; }

        public string ProductSeName { get; set; }

        public string UnitPrice { get; set; }

        public decimal UnitPriceValue { get; set; }

        public string SubTotal { get; set; }

        public decimal SubTotalValue { get; set; }

        public int Quantity { get; set; }

        public PictureModel Picture { get; set; } = new();

        public string AttributeInfo { get; set; }
    }
}
