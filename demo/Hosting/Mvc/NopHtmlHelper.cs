using Microsoft.AspNetCore.Mvc.Controllers;
using Nop.Web.Framework.UI;

namespace DemoStore.Hosting.Mvc;

public sealed class NopHtmlHelper(IHttpContextAccessor httpContextAccessor) : INopHtmlHelper
{
    /// <summary>The name of the page's route, or 'controller.action' where it has none and that is asked for.</summary>
    public string GetRouteName(bool handleDefaultRoutes = false)
    {
        var endpoint = httpContextAccessor.HttpContext?.GetEndpoint();
        var routeName = endpoint?.Metadata.GetMetadata<RouteNameMetadata>()?.RouteName;
        if (!string.IsNullOrEmpty(routeName) && routeName != "areaRoute")
            return routeName;

        var action = endpoint?.Metadata.GetMetadata<ControllerActionDescriptor>();
        if (action is null)
            return string.Empty;

        if (httpContextAccessor.HttpContext!.GetRouteValue("SeName") is not null)
            return action.ActionName;

        return handleDefaultRoutes ? $"{action.ControllerName}{action.ActionName}" : string.Empty;
    }
}
