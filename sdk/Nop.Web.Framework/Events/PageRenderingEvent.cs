using Nop.Web.Framework.UI;

namespace Nop.Web.Framework.Events;

public partial class PageRenderingEvent
{
    public PageRenderingEvent(INopHtmlHelper helper, string overriddenRouteName = null)
    {
        Helper = helper;
        OverriddenRouteName = overriddenRouteName;
    }

    public string OverriddenRouteName { get; set; }
}
