using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Services.Orders;

namespace Nop.Services.Payments;

public partial class ProcessPaymentRequest
{
    public string CreditCardCvv2 { get; set; }

    public int CreditCardExpireMonth { get; set; }

    public int CreditCardExpireYear { get; set; }

    public string CreditCardName { get; set; }

    public string CreditCardNumber { get; set; }

    public string CreditCardType { get; set; }

    public CustomValues CustomValues { get; set; } = [];

    public int CustomerId { get; set; }

    public Order InitialOrder { get; set; }

    public Guid OrderGuid { get; set; }

    public DateTime? OrderGuidGeneratedOnUtc { get; set; }

    public decimal OrderTotal { get; set; }

    public string PaymentMethodSystemName { get; set; }

    public int RecurringCycleLength { get; set; }

    public RecurringProductCyclePeriod RecurringCyclePeriod { get; set; }

    public int RecurringTotalCycles { get; set; }

    public int StoreId { get; set; }
}
