using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Mvc.ViewFeatures.Buffers;
using Nop.Core;
using Nop.Core.Events;
using Nop.Core.Infrastructure;
using Nop.Services.Localization;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Web.Framework.Controllers;

[PublishModelEvents]
public abstract partial class BaseController : Controller
{
    protected virtual async Task<string> RenderViewComponentToStringAsync(Type componentType, object arguments = null)
    {
        var engine = EngineContext.Current;
        var helper = new DefaultViewComponentHelper(
            engine.Resolve<IViewComponentDescriptorCollectionProvider>(),
            HtmlEncoder.Default,
            engine.Resolve<IViewComponentSelector>(),
            engine.Resolve<IViewComponentInvokerFactory>(),
            engine.Resolve<IViewBufferScope>());

        await using var writer = new StringWriter();
        helper.Contextualize(new ViewContext(ControllerContext, NullView.Instance, ViewData, TempData, writer, new HtmlHelperOptions()));
        var content = await helper.InvokeAsync(componentType, arguments);
        content.WriteTo(writer, HtmlEncoder.Default);

        return writer.ToString();
    }

    /// <remarks>Publishes the model, and leaves it in the view data, where <see cref="PublishModelEventsAttribute" /> finds it once more.</remarks>
    protected virtual async Task<string> RenderPartialViewToStringAsync(string viewName, object model)
    {
        var engine = EngineContext.Current;
        if (string.IsNullOrEmpty(viewName))
            viewName = ControllerContext.ActionDescriptor.ActionName;

        await engine.Resolve<IEventPublisher>().ModelPreparedAsync(model);
        ViewData.Model = model;

        var viewEngine = engine.Resolve<IRazorViewEngine>();
        var actionContext = new ActionContext(HttpContext, RouteData, ControllerContext.ActionDescriptor, ModelState);
        var view = viewEngine.FindView(actionContext, viewName, false).View
            ?? viewEngine.GetView(null, viewName, false).View
            ?? throw new ArgumentNullException(nameof(viewName), $"{viewName} view was not found");

        await using var writer = new StringWriter();
        await view.RenderAsync(new ViewContext(actionContext, view, ViewData, TempData, writer, new HtmlHelperOptions()));

        return writer.ToString();
    }

    protected JsonResult ErrorJson(string error)
    {
        return Json(new { error });
    }

    protected JsonResult ErrorJson(object errors)
    {
        return Json(new { error = errors });
    }

    protected virtual IActionResult AccessDeniedView()
    {
        var pageUrl = EngineContext.Current.Resolve<IWebHelper>().GetRawUrl(Request);

        return RedirectToAction("AccessDenied", "Security", new { pageUrl });
    }

    protected virtual async Task<JsonResult> AccessDeniedJsonAsync()
    {
        return ErrorJson(await EngineContext.Current.Resolve<ILocalizationService>().GetResourceAsync("Admin.AccessDenied.Description"));
    }
}
