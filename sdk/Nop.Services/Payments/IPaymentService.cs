namespace Nop.Services.Payments;

public partial interface IPaymentService
{
    Task<ProcessPaymentResult> ProcessPaymentAsync(ProcessPaymentRequest processPaymentRequest);

    Task PostProcessPaymentAsync(PostProcessPaymentRequest postProcessPaymentRequest);

    Task<bool> SupportCaptureAsync(string paymentMethodSystemName);

    Task<CapturePaymentResult> CaptureAsync(CapturePaymentRequest capturePaymentRequest);

    Task<bool> SupportPartiallyRefundAsync(string paymentMethodSystemName);

    Task<bool> SupportRefundAsync(string paymentMethodSystemName);

    Task<RefundPaymentResult> RefundAsync(RefundPaymentRequest refundPaymentRequest);

    Task<bool> SupportVoidAsync(string paymentMethodSystemName);

    Task<VoidPaymentResult> VoidAsync(VoidPaymentRequest voidPaymentRequest);
}
