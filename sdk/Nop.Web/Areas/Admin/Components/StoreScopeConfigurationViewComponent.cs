using Microsoft.AspNetCore.Mvc;
using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Framework.Components;

namespace Nop.Web.Areas.Admin.Components;

/// <summary>Lets the admin choose the store that the settings on a page are for; empty in a shop with one store.</summary>
public partial class StoreScopeConfigurationViewComponent : NopViewComponent
{
    private readonly ISettingModelFactory _settingModelFactory;

    public StoreScopeConfigurationViewComponent(ISettingModelFactory settingModelFactory)
    {
        _settingModelFactory = settingModelFactory;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var model = await _settingModelFactory.PrepareStoreScopeConfigurationModelAsync();

        return model.Stores.Count < 2 ? Content(string.Empty) : View(model);
    }
}
