using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Areas.Admin.Models.Settings;
using Nop.Web.Areas.Admin.Models.Stores;

namespace DemoStore.Areas.Admin.Factories;

public class SettingModelFactory(IStoreContext storeContext, IStoreService storeService) : ISettingModelFactory
{
    public async Task<StoreScopeConfigurationModel> PrepareStoreScopeConfigurationModelAsync()
    {
        var stores = await storeService.GetAllStoresAsync();

        return new StoreScopeConfigurationModel
        {
            StoreId = await storeContext.GetActiveStoreScopeConfigurationAsync(),
            Stores = [.. stores.Select(store => new StoreModel { Id = store.Id, Name = store.Name })],
        };
    }
}
