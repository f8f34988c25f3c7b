using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Services.Logging;
using Nop.Web.Framework;

namespace Nop.Plugin.Misc.DynamicOffers.Infrastructure;

/// <summary>Lets the flow prepare every public request before its action. What fails here costs the shopper an offer, never the page.</summary>
public class PrepareOffersFilter : IAsyncActionFilter
{
    private readonly OfferFlow _flow;
    private readonly OwnerNotices _notices;
    private readonly ILogger _logger;

    public PrepareOffersFilter(OfferFlow flow, OwnerNotices notices, ILogger logger)
    {
        _flow = flow;
        _notices = notices;
        _logger = logger;
    }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (context.ActionDescriptor is ControllerActionDescriptor action && !IsAdmin(action))
        {
            try
            {
                await _flow.PrepareAsync();
            }
            catch (Exception exception)
            {
                _notices.Raise(NoticeKind.FailedClosed, exception.Message);
                await _logger.ErrorAsync("Dynamic Offers could not prepare a request; the shop goes on at full prices.", exception);
            }
        }

        await next();
    }

    private static bool IsAdmin(ControllerActionDescriptor action)
    {
        return action.RouteValues.TryGetValue("area", out var area) && AreaNames.ADMIN.Equals(area, StringComparison.OrdinalIgnoreCase);
    }
}
