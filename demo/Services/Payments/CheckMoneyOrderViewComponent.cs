namespace DemoStore.Services.Payments;

public class CheckMoneyOrderViewComponent : ViewComponent
{
    public IViewComponentResult Invoke() =>
        new HtmlContentViewComponentResult(new HtmlString("<p>Mail the cheque to the shop. Your order is sent when it has arrived.</p>"));
}
