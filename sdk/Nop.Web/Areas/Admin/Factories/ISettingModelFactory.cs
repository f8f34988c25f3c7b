using Nop.Web.Areas.Admin.Models.Settings;

namespace Nop.Web.Areas.Admin.Factories;

public partial interface ISettingModelFactory
{
    Task<StoreScopeConfigurationModel> PrepareStoreScopeConfigurationModelAsync();
}
