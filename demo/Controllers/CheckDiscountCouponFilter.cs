namespace DemoStore.Controllers;

/// <summary>Takes a coupon from <c>?discountcoupon=</c> on any public page.</summary>
public class CheckDiscountCouponFilter(
    ICustomerService customerService, IDiscountService discountService, ILocalizationService localizationService,
    INotificationService notificationService, IWorkContext workContext) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (context.Controller is BasePublicController && HttpMethods.IsGet(request.Method))
        {
            foreach (var couponCode in request.Query["discountcoupon"])
                await CheckAsync(couponCode?.Trim() ?? "");
        }

        await next();
    }

    private async Task CheckAsync(string couponCode)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        if (couponCode.Length == 0 || customer.IsSystemAccount)
            return;

        foreach (var discount in (await discountService.GetAllDiscountsAsync(couponCode: couponCode)).Where(discount => discount.RequiresCouponCode))
        {
            if (!(await discountService.ValidateDiscountAsync(discount, customer, [couponCode])).IsValid)
                continue;

            await customerService.ApplyDiscountCouponCodeAsync(customer, couponCode);
            notificationService.SuccessNotification(
                string.Format(await localizationService.GetResourceAsync("ShoppingCart.DiscountCouponCode.Activated"), couponCode));

            return;
        }

        notificationService.ErrorNotification(
            string.Format(await localizationService.GetResourceAsync("ShoppingCart.DiscountCouponCode.Invalid"), couponCode));
    }
}
