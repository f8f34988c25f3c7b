using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core.Events;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Models;

namespace Nop.Web.Framework.Mvc.Filters;

/// <summary>Publishes the models a POST brings before the action, and the model of its view or JSON answer after it.</summary>
public sealed partial class PublishModelEventsAttribute : TypeFilterAttribute
{
    public PublishModelEventsAttribute(bool ignore = false)
        : base(typeof(PublishModelEventsFilter))
    {
        IgnoreFilter = ignore;
        Arguments = [ignore];
    }

    public bool IgnoreFilter { get; }

    private class PublishModelEventsFilter : IAsyncActionFilter, IAsyncResultFilter
    {
        private readonly bool _ignoreFilter;
        private readonly IEventPublisher _eventPublisher;

        public PublishModelEventsFilter(bool ignoreFilter, IEventPublisher eventPublisher)
        {
            _ignoreFilter = ignoreFilter;
            _eventPublisher = eventPublisher;
        }

        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            var ignored = IsIgnored(context);
            if (!ignored && HttpMethods.IsPost(context.HttpContext.Request.Method))
            {
                foreach (var model in context.ActionArguments.Values.OfType<BaseNopModel>())
                    await _eventPublisher.ModelReceivedAsync(model, context.ModelState);
            }

            if (context.Result == null)
                await next();

            if (!ignored && context.Controller is Controller controller)
                await _eventPublisher.ModelPreparedAsync(controller.ViewData.Model);
        }

        public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
        {
            if (!IsIgnored(context) && context.Result is JsonResult json)
                await _eventPublisher.ModelPreparedAsync(json.Value);

            await next();
        }

        private bool IsIgnored(FilterContext context)
        {
            return context.FindActionFilter<PublishModelEventsAttribute>()?.IgnoreFilter ?? _ignoreFilter;
        }
    }
}
