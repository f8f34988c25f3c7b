using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;

namespace Nop.Services.Shipping;

public partial interface IShippingService
{
    Task<GetShippingOptionResponse> GetShippingOptionsAsync(IList<ShoppingCartItem> cart, Address shippingAddress, Customer customer = null, string allowedShippingRateComputationMethodSystemName = "", int storeId = 0);

    Task<bool> IsShipEnabledAsync(ShoppingCartItem shoppingCartItem);

    Task<bool> IsFreeShippingAsync(ShoppingCartItem shoppingCartItem);

    Task<decimal> GetAdditionalShippingChargeAsync(ShoppingCartItem shoppingCartItem);
}
