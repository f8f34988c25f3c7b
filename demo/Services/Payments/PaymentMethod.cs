namespace DemoStore.Services.Payments;

/// <summary>A payment method that the shop brings along and that can do all that the admin may ask.</summary>
public abstract class PaymentMethod : BasePlugin, IPaymentMethod
{
    protected PaymentMethod(string systemName, string friendlyName) =>
        PluginDescriptor = new() { SystemName = systemName, FriendlyName = friendlyName, PluginType = GetType(), Installed = true };

    public override PluginDescriptor PluginDescriptor { get; set; }

    public virtual bool SupportCapture => true;

    public virtual bool SupportPartiallyRefund => true;

    public virtual bool SupportRefund => true;

    public virtual bool SupportVoid => true;

    public virtual bool SkipPaymentInfo => false;

    public PaymentMethodType PaymentMethodType => PaymentMethodType.Standard;

    public abstract Task<ProcessPaymentResult> ProcessPaymentAsync(ProcessPaymentRequest processPaymentRequest);

    public Task PostProcessPaymentAsync(PostProcessPaymentRequest postProcessPaymentRequest) => Task.CompletedTask;

    public Task<bool> HidePaymentMethodAsync(IList<ShoppingCartItem> cart) => Task.FromResult(false);

    public Task<CapturePaymentResult> CaptureAsync(CapturePaymentRequest capturePaymentRequest) =>
        Task.FromResult(new CapturePaymentResult { NewPaymentStatus = PaymentStatus.Paid });

    public Task<RefundPaymentResult> RefundAsync(RefundPaymentRequest refundPaymentRequest) => Task.FromResult(new RefundPaymentResult
    {
        NewPaymentStatus = refundPaymentRequest.IsPartialRefund
            && refundPaymentRequest.Order.RefundedAmount + refundPaymentRequest.AmountToRefund < refundPaymentRequest.Order.OrderTotal
                ? PaymentStatus.PartiallyRefunded
                : PaymentStatus.Refunded,
    });

    public Task<VoidPaymentResult> VoidAsync(VoidPaymentRequest voidPaymentRequest) =>
        Task.FromResult(new VoidPaymentResult { NewPaymentStatus = PaymentStatus.Voided });

    public virtual Task<IList<string>> ValidatePaymentFormAsync(IFormCollection form) => Task.FromResult<IList<string>>([]);

    public virtual Task<ProcessPaymentRequest> GetPaymentInfoAsync(IFormCollection form) => Task.FromResult(new ProcessPaymentRequest());

    public abstract Type GetPublicViewComponent();

    public abstract Task<string> GetPaymentMethodDescriptionAsync();
}
