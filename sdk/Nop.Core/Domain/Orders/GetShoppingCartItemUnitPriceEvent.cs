using Nop.Core.Domain.Discounts;
using Nop.Core.Events;

namespace Nop.Core.Domain.Orders;

public partial class GetShoppingCartItemUnitPriceEvent : IStopProcessingEvent
{
    public GetShoppingCartItemUnitPriceEvent(ShoppingCartItem shoppingCartItem, bool includeDiscounts)
    {
        ShoppingCartItem = shoppingCartItem;
        IncludeDiscounts = includeDiscounts;
    }

    public List<Discount> AppliedDiscounts { get; set; } = [];

    public decimal DiscountAmount { get; set; }

    public bool IncludeDiscounts { get; }

    public ShoppingCartItem ShoppingCartItem { get; }

    public bool StopProcessing { get; set; }

    public decimal UnitPrice { get; set; }
}
