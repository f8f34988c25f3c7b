using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nop.Web.Framework;

namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>Signals of public pages, each kind once a request, however often the host publishes what it is made from.</summary>
public class OncePerRequest(ISignalSink sink, IHttpContextAccessor httpContextAccessor)
{
    private readonly HashSet<string> _accepted = [];

    public void Accept(string kind, int subjectId = 0, int sourceId = 0, decimal value = 0m)
    {
        if (httpContextAccessor.HttpContext is { } httpContext
            && !AreaNames.ADMIN.Equals(httpContext.GetRouteValue("area") as string, StringComparison.OrdinalIgnoreCase)
            && _accepted.Add(kind))
            sink.Accept(kind, subjectId, sourceId, value);
    }
}
