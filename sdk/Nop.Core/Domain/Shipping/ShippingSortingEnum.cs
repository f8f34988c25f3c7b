namespace Nop.Core.Domain.Shipping;

public enum ShippingSortingEnum
{
    Position = 1,
    ShippingCost = 2
}
