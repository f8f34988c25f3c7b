using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Beacons;

/// <summary>
/// Lets through what our script sends, and hands it on as the request's <see cref="BeaconBatch"/>. Stands before all other filters and asks no database,
/// the cheapest question first, so that nobody slows the shop with refused batches.
/// </summary>
public class BeaconGuard(BeaconGate gate, BeaconCounters counters, VisitorCookies cookies, IAntiforgery antiforgery) : IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context) => context.Result = await CheckAsync(context.HttpContext);

    /// <summary>The refusal, or null.</summary>
    private async Task<IActionResult?> CheckAsync(HttpContext httpContext)
    {
        var request = httpContext.Request;
        if (IsOfAnotherSite(request))
            return Refuse(BeaconRefusal.CrossSite, StatusCodes.Status403Forbidden, "Only a page of this shop may send this.");

        if (request.ContentLength is not <= BeaconBatch.MostBytes)
            return Refuse(BeaconRefusal.TooLong, StatusCodes.Status400BadRequest, $"The body must say its length, at most {BeaconBatch.MostBytes} bytes.");

        if (gate.TakeTurn(httpContext.Connection.RemoteIpAddress, cookies.VisitorKey) is { } wait)
        {
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);

            return Refuse(BeaconRefusal.TooMany, StatusCodes.Status429TooManyRequests, $"Too many batches. Wait {seconds} seconds.");
        }

        BeaconBatch batch;
        try
        {
            batch = BeaconBatch.Parse(await ReadFormAsync(request));
        }
        catch (FormatException exception)
        {
            return Refuse(BeaconRefusal.Malformed, StatusCodes.Status400BadRequest, exception.Message);
        }

        // Asked here and not by the framework's attribute, because refusals are counted.
        if (!await antiforgery.IsRequestValidAsync(httpContext))
            return Refuse(BeaconRefusal.Forged, StatusCodes.Status400BadRequest, "The anti-forgery token is missing or not valid here.");

        if (!gate.IsFirst(batch.Id))
            return Refuse(BeaconRefusal.Replayed, StatusCodes.Status409Conflict, "This batch was sent before.");

        httpContext.Features.Set(batch);

        return null;
    }

    /// <summary>Browsers say where a request comes from; one that does not is judged by its token alone.</summary>
    private static bool IsOfAnotherSite(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();

        // The scheme may be the proxy's, and browsers write the rest in both headers alike.
        return site is not ("" or "same-origin")
            || (origin.Length > 0 && !origin.EndsWith($"://{request.Host.Value}", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<IFormCollection> ReadFormAsync(HttpRequest request)
    {
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is not true)
            throw new FormatException("The body must be a form, URL encoded.");

        try
        {
            return await request.ReadFormAsync();
        }
        catch (InvalidDataException exception)
        {
            throw new FormatException("The form holds too much.", exception);
        }
    }

    private JsonResult Refuse(BeaconRefusal reason, int status, string error)
    {
        counters.Count(reason);

        return new JsonResult(new { error }) { StatusCode = status };
    }
}
