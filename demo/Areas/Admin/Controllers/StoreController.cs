namespace DemoStore.Areas.Admin.Controllers;

public class StoreController(IStoreService storeService) : BaseAdminController
{
    public IActionResult Index() => RedirectToAction(nameof(List));

    public async Task<IActionResult> List() => View(new StoreListModel(await storeService.GetAllStoresAsync()));
}
