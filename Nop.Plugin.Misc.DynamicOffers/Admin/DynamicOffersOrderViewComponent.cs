using Microsoft.AspNetCore.Mvc;
using Nop.Services.Logging;
using Nop.Services.Security;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Our part of the host's order page: which offer paid what. Nothing for who may not see our pages, and where no offer was used.</summary>
public class DynamicOffersOrderViewComponent(OrderOffersModelFactory modelFactory, IPermissionService permissionService, ILogger logger) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData = null)
    {
        try
        {
            if (additionalData is not BaseNopEntityModel { Id: > 0 } order || !await permissionService.AuthorizeAsync(DynamicOffersDefaults.ManagePermission))
                return Content(string.Empty);

            var model = await modelFactory.PrepareAsync(order.Id);

            return model.Offers.Count == 0 ? Content(string.Empty) : View(model);
        }
        catch (Exception exception)
        {
            await logger.ErrorAsync($"Dynamic Offers shows nothing in {widgetZone}: {exception.Message}", exception);

            return Content(string.Empty);
        }
    }
}
