namespace DemoStore.Services.Payments;

public enum TestPaymentOutcome
{
    Approve,
    Authorize,
    Pending,
    Decline,
}
