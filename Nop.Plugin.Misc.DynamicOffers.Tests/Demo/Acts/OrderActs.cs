using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Stories;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.Acts;

/// <summary>What becomes of an order: paid, captured, cancelled, refunded, voided, deleted, returned.</summary>
public sealed class OrderActs(Stage stage) : IActs
{
    public IReadOnlyDictionary<string, Func<Task>> All => new Dictionary<string, Func<Task>>
    {
        ["admin-mark-as-paid"] = async () => await PressAsync(await OrderAsync(null), "markorderaspaid"),
        ["admin-capture"] = async () => await PressAsync(await OrderAsync("Authorize"), "captureorder"),
        ["admin-cancel-order"] = CancelAsync,
        ["admin-change-status-cancelled"] = async () => await ChangeStatusAsync(await OrderAsync(), OrderStatus.Cancelled, withFacts: true),
        ["admin-change-status-complete"] = async () => await ChangeStatusAsync(await OrderAsync(), OrderStatus.Complete, withFacts: false),
        ["admin-partial-refund-offline"] = async () => await RefundPartlyAsync(await OrderAsync(), online: false, "10.5"),
        ["admin-partial-refund-online"] = async () => await RefundPartlyAsync(await OrderAsync(), online: true, "10.5"),
        ["admin-partial-refund-rest-offline"] = async () =>
        {
            var orderId = await OrderAsync();
            await RefundPartlyAsync(orderId, online: false, "10.5");
            await RefundPartlyAsync(orderId, online: false, "234.5");
            await AddStatusFactsAsync(orderId);
        },
        ["admin-full-refund-offline-after-partial"] = async () =>
        {
            var orderId = await OrderAsync();
            await RefundPartlyAsync(orderId, online: true, "10.5");
            await PressAsync(orderId, "refundorderoffline");
        },
        ["admin-full-refund-offline"] = async () => await PressWithFactsAsync(await OrderAsync(), "refundorderoffline"),
        ["admin-full-refund-online"] = async () => await PressAsync(await OrderAsync(), "refundorder"),
        ["admin-void-online"] = async () => await PressWithFactsAsync(await OrderAsync("Authorize"), "voidorder"),
        ["admin-void-offline"] = async () => await PressAsync(await OrderAsync("Authorize"), "voidorderoffline"),
        ["admin-delete-order"] = DeleteAsync,
        ["return-request"] = ReturnAsync,
    };

    private async Task<int> OrderAsync(string? outcome = "Approve") =>
        await stage.OrderAsync(await stage.GetShopperAsync(Stage.Ben, (stage.Phone, 1)), outcome);

    /// <summary>Presses a button of the order's page.</summary>
    private async Task PressAsync(int orderId, string button, params (string Name, string Value)[] fields)
    {
        var owner = await stage.GetOwnerAsync();
        stage.Begin();
        await owner.GetAsync($"/Admin/Order/Edit/{orderId}");
        (await owner.PostAsync($"/Admin/Order/Edit/{orderId}", StoryShopper.Fields([(button, button), .. fields]))).EnsureSuccess();
    }

    private async Task PressWithFactsAsync(int orderId, string button)
    {
        await PressAsync(orderId, button);
        await AddStatusFactsAsync(orderId);
    }

    private async Task ChangeStatusAsync(int orderId, OrderStatus status, bool withFacts)
    {
        await PressAsync(orderId, "btnSaveOrderStatus", ("OrderStatusId", ((int)status).ToString()));
        if (withFacts)
            await AddStatusFactsAsync(orderId);
    }

    private async Task CancelAsync()
    {
        var shopper = await stage.NewRegisteredAsync("cancelled@example.com", newsletter: true, (stage.Phone, 2));
        await shopper.GetAsync($"/?discountcoupon={Stage.Coupon}");
        var orderId = await stage.OrderAsync(shopper);
        await PressWithFactsAsync(orderId, "cancelorder");
        stage.Facts["discountUsageRowsOfOrder"] = await stage.CountAsync<DiscountUsageHistory>(usage => usage.OrderId == orderId);
    }

    private async Task RefundPartlyAsync(int orderId, bool online, string amount)
    {
        var owner = await stage.GetOwnerAsync();
        var url = $"/Admin/Order/PartiallyRefundOrderPopup/{orderId}?online={(online ? "true" : "false")}";
        stage.Begin();
        await owner.GetAsync(url);
        (await owner.PostAsync($"{url}&btnId=a&formId=b", StoryShopper.Fields(("AmountToRefund", amount)))).EnsureSuccess();
    }

    private async Task DeleteAsync()
    {
        var orderId = await stage.OrderAsync(await stage.NewGuestAsync((stage.Phone, 1)));
        var owner = await stage.GetOwnerAsync();
        stage.Begin();
        await owner.GetAsync($"/Admin/Order/Edit/{orderId}");
        (await owner.PostAsync($"/Admin/Order/Delete/{orderId}", [])).EnsureSuccess();
        stage.Facts["rowStillThere"] = await stage.CountAsync<Order>(order => order.Id == orderId);
        stage.Facts["deletedFlag"] = (await GetOrderAsync(orderId)).Deleted ? "t" : "f";
        stage.Facts["orderItemRows"] = await stage.CountAsync<OrderItem>(item => item.OrderId == orderId);
    }

    private async Task ReturnAsync()
    {
        var ben = await stage.GetShopperAsync(Stage.Ben, (stage.Phone, 1));
        var orderId = await stage.OrderAsync(ben);
        await ChangeStatusAsync(orderId, OrderStatus.Complete, withFacts: false);
        stage.Begin();
        var form = await ben.GetAsync($"/returnrequest/{orderId}");
        var quantity = form.Find("[name^=quantity]").GetAttribute("name")!;
        (await ben.SubmitAsync(".submit-return-request-button", new() { [quantity] = "1" })).EnsureSuccess();
    }

    private async Task AddStatusFactsAsync(int orderId)
    {
        var order = await GetOrderAsync(orderId);
        stage.Facts["orderStatusId"] = order.OrderStatusId;
        stage.Facts["paymentStatusId"] = order.PaymentStatusId;
    }

    private Task<Order> GetOrderAsync(int orderId) =>
        stage.AskAsync(services => services.GetRequiredService<IOrderService>().GetOrderByIdAsync(orderId));
}
