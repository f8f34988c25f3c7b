using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>
/// Refuses a longer body with a sentence, before anything reads it. A body that does not say its length is cut by
/// <see cref="RequestSizeLimitAttribute"/>, without one.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MaximumBodySizeAttribute : Attribute, IAuthorizationFilter
{
    private readonly int _bytes;

    public MaximumBodySizeAttribute(int bytes)
    {
        _bytes = bytes;
    }

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength > _bytes)
        {
            context.Result = new BadRequestObjectResult(new { error = $"The body must not be longer than {_bytes} bytes." });
        }
    }
}
