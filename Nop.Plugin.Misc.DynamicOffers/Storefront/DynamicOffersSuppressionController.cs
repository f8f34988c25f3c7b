using System.Text;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Web.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>Where the owner's gateway tells of addresses that are not to be written to. Signed, and so without a session or a token against forgery.</summary>
public class DynamicOffersSuppressionController(SuppressionRequests requests) : BasePublicController
{
    private const int MostBytes = 256 * 1024;

    [HttpPost]
    [IgnoreAntiforgeryToken]
    [CheckAccessPublicStore(ignore: true)]
    [CheckAccessClosedStore(ignore: true)]
    [RequestSizeLimit(MostBytes)]
    public async Task<IActionResult> Accept()
    {
        using var reader = new StreamReader(Request.Body, Encoding.UTF8);
        var answer = await requests.AcceptAsync(await reader.ReadToEndAsync(), Request.Headers["X-DynamicOffers-Signature"]);

        return !answer.IsSigned ? Unauthorized(new { error = "The signature is missing, old or not ours." })
            : answer.Problem is { } problem ? BadRequest(new { error = problem })
            : Ok(new { added = answer.Added, unread = answer.Unread });
    }
}
