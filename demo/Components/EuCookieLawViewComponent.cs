namespace DemoStore.Components;

public class EuCookieLawViewComponent(StoreInformationSettings settings, IGenericAttributeService genericAttributeService, IStoreContext storeContext, IWorkContext workContext) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (!settings.DisplayEuCookieLawWarning)
            return Content("");

        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        var seen = customer.IsSystemAccount ||
            await genericAttributeService.GetAttributeAsync<bool>(customer, NopCustomerDefaults.EuCookieLawAcceptedAttribute, store.Id);

        return seen ? Content("") : base.View("Default");
    }
}
