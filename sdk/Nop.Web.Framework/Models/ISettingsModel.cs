namespace Nop.Web.Framework.Models;

public partial interface ISettingsModel
{
    int ActiveStoreScopeConfiguration { get; set; }
}
