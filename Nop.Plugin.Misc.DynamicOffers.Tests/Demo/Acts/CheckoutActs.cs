using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.Acts;

/// <summary>From the cart to the order, on one page and in steps, and with each answer of the gateway.</summary>
public sealed class CheckoutActs(Stage stage) : IActs
{
    private ShopBrowser? _declinedOnOnePage;
    private ShopBrowser? _declinedInSteps;

    public IReadOnlyDictionary<string, Func<Task>> All => new Dictionary<string, Func<Task>>
    {
        ["opc-checkout-pending"] = () => OrderOnOnePageAsync(null, (stage.Phone, 1), (stage.OtherPhone, 1)),
        ["opc-checkout-paid"] = () => OrderOnOnePageAsync("Approve", (stage.Phone, 1)),
        ["opc-checkout-authorized"] = () => OrderOnOnePageAsync("Authorize", (stage.Phone, 1)),
        ["opc-checkout-paid-with-coupon"] = async () =>
        {
            var shopper = await stage.NewRegisteredAsync("coupon@example.com", newsletter: true, (stage.Phone, 2));
            await shopper.GetAsync($"/?discountcoupon={Stage.Coupon}");
            await OrderOnOnePageAsync(shopper, "Approve");
        },
        ["opc-checkout-guest"] = async () => await OrderOnOnePageAsync(await stage.NewGuestAsync((stage.Phone, 1)), "Approve"),
        ["opc-checkout-declined"] = DeclineOnOnePageAsync,
        ["opc-retry-after-decline"] = RetryOnOnePageAsync,
        ["step-checkout-paid"] = () => InStepsAsync(async shopper =>
        {
            await GoToConfirmInStepsAsync(shopper, "Approve");
            await ConfirmInStepsAsync(shopper);
        }),
        ["step-checkout-declined"] = () => InStepsAsync(DeclineInStepsAsync),
        ["step-retry-after-decline"] = RetryInStepsAsync,
    };

    private async Task OrderOnOnePageAsync(string? outcome, params IReadOnlyList<(Product Product, int Quantity)> cart) =>
        await OrderOnOnePageAsync(await stage.GetShopperAsync(Stage.Anna, cart), outcome);

    private async Task OrderOnOnePageAsync(ShopBrowser shopper, string? outcome)
    {
        var checkout = new OnePageCheckout(shopper);
        stage.Begin();
        await checkout.OpenFromCartAsync();
        await checkout.GoToConfirmAsync(outcome);
        await checkout.ConfirmAsync();
        await shopper.GetAsync("/checkout/completed/");
    }

    private async Task DeclineOnOnePageAsync()
    {
        var shopper = _declinedOnOnePage = await stage.GetShopperAsync(Stage.Anna, (stage.Phone, 1), (stage.OtherPhone, 1));
        var checkout = new OnePageCheckout(shopper);
        stage.Begin();
        await checkout.OpenFromCartAsync();
        await checkout.GoToConfirmAsync("Decline");
        var answer = (await checkout.ConfirmAsync()).Json;
        await AddFactsOfDeclineAsync(shopper);
        stage.Facts["answerHasUpdateSection"] = answer.TryGetProperty("update_section", out _);
        stage.Facts["answerHasRedirect"] = answer.TryGetProperty("redirect", out _);
    }

    /// <summary>The shopper whose payment was declined confirms once more, after the gateway has changed its mind.</summary>
    private async Task RetryOnOnePageAsync()
    {
        if (_declinedOnOnePage is null)
            await DeclineOnOnePageAsync();

        var checkout = new OnePageCheckout(_declinedOnOnePage!);
        await checkout.TellGatewayAsync("Approve");
        stage.Begin();
        await checkout.ConfirmAsync();
        await _declinedOnOnePage!.GetAsync("/checkout/completed/");
    }

    private async Task DeclineInStepsAsync(ShopBrowser shopper)
    {
        _declinedInSteps = shopper;
        await GoToConfirmInStepsAsync(shopper, "Decline");
        await ConfirmInStepsAsync(shopper);
        await AddFactsOfDeclineAsync(shopper);
    }

    private async Task RetryInStepsAsync()
    {
        if (_declinedInSteps is null)
            await InStepsAsync(DeclineInStepsAsync);

        await _declinedInSteps!.PostAsync("/checkout/paymentinfo", StoryShopper.Fields(("TestPaymentOutcome", "Approve")));
        stage.Begin();
        await ConfirmInStepsAsync(_declinedInSteps);
    }

    private async Task InStepsAsync(Func<ShopBrowser, Task> act)
    {
        var shopper = await stage.GetShopperAsync(Stage.Ben, (stage.Phone, 1));
        await stage.CheckOutOnOnePageAsync(false);
        try
        {
            stage.Begin();
            await act(shopper);
        }
        finally
        {
            await stage.CheckOutOnOnePageAsync(true);
        }
    }

    private static Task<ShopPage> ConfirmInStepsAsync(ShopBrowser shopper) => shopper.SubmitAsync(".confirm-order-next-step-button");

    private static async Task GoToConfirmInStepsAsync(ShopBrowser shopper, string outcome)
    {
        await shopper.GetAsync("/cart");
        var billing = await shopper.SubmitAsync("#checkout");
        await shopper.GetAsync(billing.Find(".select-billing-address-button").GetAttribute("href")!);
        await shopper.SubmitAsync(".shipping-method-next-step-button");
        await shopper.SubmitAsync(".payment-method-next-step-button", new() { ["paymentmethod"] = OnePageCheckout.TestGateway });
        await shopper.SubmitAsync(".payment-info-next-step-button", new() { ["TestPaymentOutcome"] = outcome });
    }

    private async Task AddFactsOfDeclineAsync(ShopBrowser shopper)
    {
        var customerId = await stage.GetCustomerIdAsync(shopper);
        stage.Facts["cartLinesAfter"] = await stage.CountAsync<ShoppingCartItem>(item => item.CustomerId == customerId);
        stage.Facts["logRows"] = await stage.CountAsync<Log>(row => row.ShortMessage.StartsWith("Error while placing order"));
    }
}
