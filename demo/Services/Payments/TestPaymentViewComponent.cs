namespace DemoStore.Services.Payments;

public class TestPaymentViewComponent : ViewComponent
{
    private static readonly Dictionary<TestPaymentOutcome, string> Texts = new()
    {
        [TestPaymentOutcome.Approve] = "Approve: paid at once",
        [TestPaymentOutcome.Authorize] = "Authorize: to be captured by the shop",
        [TestPaymentOutcome.Pending] = "Pending: paid later",
        [TestPaymentOutcome.Decline] = "Decline",
    };

    public IViewComponentResult Invoke()
    {
        var html = new HtmlContentBuilder().AppendHtml("<div class=\"info payment-test\"><ul>");
        foreach (var (outcome, text) in Texts)
        {
            var isChecked = outcome == TestPaymentOutcome.Approve ? " checked" : "";
            html.AppendHtml($"<li><input type=\"radio\" id=\"test-payment-{outcome}\" name=\"{TestPaymentMethod.OutcomeField}\" value=\"{outcome}\"{isChecked} /> ")
                .AppendHtml($"<label for=\"test-payment-{outcome}\">{text}</label></li>");
        }

        return new HtmlContentViewComponentResult(html.AppendHtml("</ul></div>"));
    }
}
