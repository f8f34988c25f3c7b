namespace Nop.Web.Framework.UI;

public partial interface INopHtmlHelper
{
    string GetRouteName(bool handleDefaultRoutes = false);
}
