using Nop.Core.Domain.Orders;

namespace Nop.Services.Payments;

public partial class RefundPaymentRequest
{
    public decimal AmountToRefund { get; set; }

    public bool IsPartialRefund { get; set; }

    public Order Order { get; set; }
}
