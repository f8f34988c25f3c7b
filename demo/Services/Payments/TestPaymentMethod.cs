namespace DemoStore.Services.Payments;

/// <summary>A gateway that answers as the shopper tells it to on the payment step.</summary>
public class TestPaymentMethod() : PaymentMethod(Name, "Test payment")
{
    public const string Name = "Payments.Test";

    /// <summary>The field of the payment form, and the name under which the choice is kept with the request.</summary>
    public const string OutcomeField = "TestPaymentOutcome";

    public override Task<ProcessPaymentResult> ProcessPaymentAsync(ProcessPaymentRequest processPaymentRequest)
    {
        var result = new ProcessPaymentResult();
        switch (OutcomeOf(processPaymentRequest.CustomValues[OutcomeField]))
        {
            case TestPaymentOutcome.Approve:
                result.NewPaymentStatus = PaymentStatus.Paid;
                break;
            case TestPaymentOutcome.Authorize:
                result.NewPaymentStatus = PaymentStatus.Authorized;
                break;
            case TestPaymentOutcome.Pending:
                result.NewPaymentStatus = PaymentStatus.Pending;
                break;
            default:
                result.AddError("The payment was declined.");
                break;
        }

        return Task.FromResult(result);
    }

    public override Task<ProcessPaymentRequest> GetPaymentInfoAsync(IFormCollection form)
    {
        var request = new ProcessPaymentRequest();
        request.CustomValues[OutcomeField] = OutcomeOf(form[OutcomeField]).ToString();

        return Task.FromResult(request);
    }

    public override Type GetPublicViewComponent() => typeof(TestPaymentViewComponent);

    public override Task<string> GetPaymentMethodDescriptionAsync() => Task.FromResult("Answers as you tell it to");

    private static TestPaymentOutcome OutcomeOf(string? text) =>
        Enum.TryParse<TestPaymentOutcome>(text, ignoreCase: true, out var outcome) ? outcome : TestPaymentOutcome.Approve;
}
