using Nop.Core.Domain.Orders;
using Nop.Services.Payments;

namespace Nop.Services.Orders;

public partial interface IOrderProcessingService
{
    Task CheckOrderStatusAsync(Order order);

    Task<PlaceOrderResult> PlaceOrderAsync(ProcessPaymentRequest processPaymentRequest);

    Task UpdateOrderTotalsAsync(UpdateOrderParameters updateOrderParameters);

    Task DeleteOrderAsync(Order order);

    bool CanCancelOrder(Order order);

    Task CancelOrderAsync(Order order, bool notifyCustomer);

    bool CanMarkOrderAsPaid(Order order);

    Task MarkOrderAsPaidAsync(Order order);

    Task<bool> CanCaptureAsync(Order order);

    Task<IList<string>> CaptureAsync(Order order);

    Task<bool> CanRefundAsync(Order order);

    Task<IList<string>> RefundAsync(Order order);

    Task<bool> CanPartiallyRefundAsync(Order order, decimal amountToRefund);

    Task<IList<string>> PartiallyRefundAsync(Order order, decimal amountToRefund);

    Task<bool> CanVoidAsync(Order order);

    Task<IList<string>> VoidAsync(Order order);

    Task<bool> IsPaymentWorkflowRequiredAsync(IList<ShoppingCartItem> cart, bool? useRewardPoints = null);

    Task<bool> ValidateMinOrderSubtotalAmountAsync(IList<ShoppingCartItem> cart);

    Task<bool> ValidateMinOrderTotalAmountAsync(IList<ShoppingCartItem> cart);

    Task<ProcessPaymentRequest> GetProcessPaymentRequestAsync();

    Task SetProcessPaymentRequestAsync(ProcessPaymentRequest processPaymentRequest, bool useNewOrderGuid = false);

    bool CanRefundOffline(Order order);

    Task RefundOfflineAsync(Order order);

    bool CanPartiallyRefundOffline(Order order, decimal amountToRefund);

    Task PartiallyRefundOfflineAsync(Order order, decimal amountToRefund);

    bool CanVoidOffline(Order order);

    Task VoidOfflineAsync(Order order);

    Task<bool> IsReturnRequestAllowedAsync(Order order);
}
