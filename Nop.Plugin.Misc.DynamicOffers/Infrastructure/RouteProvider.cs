using Microsoft.AspNetCore.Routing;
using Nop.Plugin.Misc.DynamicOffers.Admin;
using Nop.Plugin.Misc.DynamicOffers.Storefront;
using Nop.Web.Framework.Mvc.Routing;

namespace Nop.Plugin.Misc.DynamicOffers.Infrastructure;

public class RouteProvider : IRouteProvider
{
    public int Priority => 0;

    public void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder)
    {
        StorefrontRoutes.Map(endpointRouteBuilder);
        AdminRoutes.Map(endpointRouteBuilder);
    }
}
