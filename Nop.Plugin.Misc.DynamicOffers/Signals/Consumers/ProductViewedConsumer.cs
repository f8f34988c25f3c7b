using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nop.Services.Events;
using Nop.Web.Framework;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Models;
using Nop.Web.Models.Catalog;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

/// <summary>
/// A product page was prepared for a shopper. The event comes for every model of every action and, for partials, twice: only a product page of the public
/// store counts, and each model once a request.
/// </summary>
public class ProductViewedConsumer : IConsumer<ModelPreparedEvent<BaseNopModel>>
{
    private static readonly object CountedKey = new();

    private readonly ISignalSink _sink;
    private readonly IHttpContextAccessor _httpContextAccessor;

    public ProductViewedConsumer(ISignalSink sink, IHttpContextAccessor httpContextAccessor)
    {
        _sink = sink;
        _httpContextAccessor = httpContextAccessor;
    }

    public Task HandleEventAsync(ModelPreparedEvent<BaseNopModel> eventMessage)
    {
        if (eventMessage.Model is ProductDetailsModel product
            && _httpContextAccessor.HttpContext is { } httpContext
            && !AreaNames.ADMIN.Equals(httpContext.GetRouteValue("area") as string, StringComparison.OrdinalIgnoreCase)
            && httpContext.Items[CountedKey] is null)
        {
            // One page, one view: associated products of a grouped product are prepared as models of their own.
            httpContext.Items[CountedKey] = product.Id;
            _sink.Accept(SignalKind.ProductViewed, product.Id);
        }

        return Task.CompletedTask;
    }
}
