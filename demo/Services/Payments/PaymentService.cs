namespace DemoStore.Services.Payments;

public class PaymentService(ICustomerService customerService, IPaymentPluginManager paymentPluginManager) : IPaymentService
{
    public async Task<ProcessPaymentResult> ProcessPaymentAsync(ProcessPaymentRequest processPaymentRequest)
    {
        if (processPaymentRequest.OrderTotal == 0)
            return new ProcessPaymentResult { NewPaymentStatus = PaymentStatus.Paid };

        var customer = await customerService.GetCustomerByIdAsync(processPaymentRequest.CustomerId);
        var method = await paymentPluginManager.LoadPluginBySystemNameAsync(
            processPaymentRequest.PaymentMethodSystemName, customer, processPaymentRequest.StoreId)
            ?? throw new NopException("Payment method couldn't be loaded");

        return await method.ProcessPaymentAsync(processPaymentRequest);
    }

    public async Task PostProcessPaymentAsync(PostProcessPaymentRequest postProcessPaymentRequest)
    {
        var order = postProcessPaymentRequest.Order;
        if (order.PaymentStatus == PaymentStatus.Paid)
            return;

        if (await paymentPluginManager.LoadPluginBySystemNameAsync(order.PaymentMethodSystemName) is { } method)
            await method.PostProcessPaymentAsync(postProcessPaymentRequest);
    }

    public Task<bool> SupportCaptureAsync(string paymentMethodSystemName) => AskAsync(paymentMethodSystemName, method => method.SupportCapture);

    public Task<bool> SupportPartiallyRefundAsync(string paymentMethodSystemName) => AskAsync(paymentMethodSystemName, method => method.SupportPartiallyRefund);

    public Task<bool> SupportRefundAsync(string paymentMethodSystemName) => AskAsync(paymentMethodSystemName, method => method.SupportRefund);

    public Task<bool> SupportVoidAsync(string paymentMethodSystemName) => AskAsync(paymentMethodSystemName, method => method.SupportVoid);

    public async Task<CapturePaymentResult> CaptureAsync(CapturePaymentRequest capturePaymentRequest) =>
        await (await LoadAsync(capturePaymentRequest.Order.PaymentMethodSystemName)).CaptureAsync(capturePaymentRequest);

    public async Task<RefundPaymentResult> RefundAsync(RefundPaymentRequest refundPaymentRequest) =>
        await (await LoadAsync(refundPaymentRequest.Order.PaymentMethodSystemName)).RefundAsync(refundPaymentRequest);

    public async Task<VoidPaymentResult> VoidAsync(VoidPaymentRequest voidPaymentRequest) =>
        await (await LoadAsync(voidPaymentRequest.Order.PaymentMethodSystemName)).VoidAsync(voidPaymentRequest);

    private async Task<bool> AskAsync(string systemName, Func<IPaymentMethod, bool> supports) => !string.IsNullOrEmpty(systemName)
        && await paymentPluginManager.LoadPluginBySystemNameAsync(systemName) is { } method && supports(method);

    private async Task<IPaymentMethod> LoadAsync(string systemName) =>
        await paymentPluginManager.LoadPluginBySystemNameAsync(systemName) ?? throw new NopException("Payment method couldn't be loaded");
}
