using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Nop.Core.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.Acts;

/// <summary>Stands around the shop's publisher and in front of its pipeline, and writes down each request with the events of it.</summary>
public sealed class EventRecorder(IEventPublisher publisher, IHttpContextAccessor httpContextAccessor) : IEventPublisher, IStartupFilter
{
    private List<GoldenRequest> _requests = [];

    /// <summary>Forgets what was recorded.</summary>
    public void Clear() => _requests = [];

    public IReadOnlyList<GoldenRequest> Requests => _requests;

    public async Task PublishAsync<T>(T @event)
    {
        Record(@event!);
        await publisher.PublishAsync(@event);
    }

    public void Publish<T>(T @event)
    {
        Record(@event!);
        publisher.Publish(@event);
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => application =>
    {
        application.Use(RecordAsync);
        next(application);
    };

    private async Task RecordAsync(HttpContext context, RequestDelegate next)
    {
        var (requests, index) = (_requests, _requests.Count);
        var request = new GoldenRequest(context.Request.Method, context.Request.GetEncodedPathAndQuery(), 0, null, null, []);
        requests.Add(request);
        context.Items[typeof(EventRecorder)] = request;
        await next(context);

        requests[index] = request with
        {
            Status = context.Response.StatusCode,
            Route = string.Join('/', new[] { "area", "controller", "action" }.Select(key => context.GetRouteValue(key)).OfType<string>()),
            Location = context.Response.Headers.Location,
        };
    }

    /// <remarks>At once: entities change after they were published.</remarks>
    private void Record(object @event)
    {
        if (httpContextAccessor.HttpContext?.Items[typeof(EventRecorder)] is GoldenRequest request)
            request.Events.Add(EventDescription.Describe(@event));
    }
}
