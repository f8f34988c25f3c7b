using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.Acts;

/// <summary>The requests that the script of the one-page checkout makes.</summary>
public sealed class OnePageCheckout(ShopBrowser shopper)
{
    public const string TestGateway = "Payments.Test";
    public const string Cheque = "Payments.CheckMoneyOrder";

    public async Task OpenFromCartAsync()
    {
        await shopper.GetAsync("/cart");
        (await shopper.SubmitAsync("#checkout")).EnsureSuccess();
    }

    /// <summary>From the page of the checkout, or for a guest from any other.</summary>
    /// <param name="outcome">What the test gateway is told to answer; null pays by cheque.</param>
    public async Task GoToConfirmAsync(string? outcome)
    {
        await PostAsync("OpcSaveBilling", [.. BillingAddress(), ("ShipToSameAddress", "true")]);
        await PostAsync("OpcSaveShippingMethod", ("shippingoption", "Ground___Shipping.FixedByWeightByTotal"));
        await PostAsync("OpcSavePaymentMethod", ("paymentmethod", outcome is null ? Cheque : TestGateway));
        await TellGatewayAsync(outcome);
    }

    public Task<ShopPage> TellGatewayAsync(string? outcome) =>
        PostAsync("OpcSavePaymentInfo", outcome is null ? [] : [("TestPaymentOutcome", outcome)]);

    public Task<ShopPage> ConfirmAsync() => PostAsync("OpcConfirmOrder");

    /// <summary>The first address that the page offers, else a new one.</summary>
    private IEnumerable<(string Name, string Value)> BillingAddress()
    {
        if (shopper.Page?.Html.QuerySelector("select[name=billing_address_id] option") is { } known)
            return [("billing_address_id", known.GetAttribute("value")!)];

        return
        [
            ("billing_address_id", "0"),
            ("BillingNewAddress.FirstName", "Victoria"),
            ("BillingNewAddress.LastName", "Terces"),
            ("BillingNewAddress.Email", "victoria@example.com"),
            ("BillingNewAddress.CountryId", "1"),
            ("BillingNewAddress.City", "Springfield"),
            ("BillingNewAddress.Address1", "1 Main Street"),
            ("BillingNewAddress.ZipPostalCode", "12345"),
            ("BillingNewAddress.PhoneNumber", "5550100"),
        ];
    }

    private async Task<ShopPage> PostAsync(string step, params (string Name, string Value)[] fields)
    {
        var answer = (await shopper.PostAsync($"/checkout/{step}/", StoryShopper.Fields(fields))).EnsureSuccess();
        Assert.False(answer.Json.TryGetProperty("error", out _), answer.Body);

        return answer;
    }
}
