namespace DemoStore.Services.Payments;

/// <summary>Paid later, outside the shop: the order stays pending until somebody marks it as paid.</summary>
public class CheckMoneyOrderPaymentMethod() : PaymentMethod(Name, "Check / money order")
{
    public const string Name = "Payments.CheckMoneyOrder";

    public override bool SupportCapture => false;

    public override bool SupportPartiallyRefund => false;

    public override bool SupportRefund => false;

    public override bool SupportVoid => false;

    public override Task<ProcessPaymentResult> ProcessPaymentAsync(ProcessPaymentRequest processPaymentRequest) =>
        Task.FromResult(new ProcessPaymentResult());

    public override Type GetPublicViewComponent() => typeof(CheckMoneyOrderViewComponent);

    public override Task<string> GetPaymentMethodDescriptionAsync() => Task.FromResult("Pay by cheque or money order");
}
