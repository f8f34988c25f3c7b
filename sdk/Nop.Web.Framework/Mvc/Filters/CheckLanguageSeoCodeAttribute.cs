using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core;
using Nop.Core.Domain.Localization;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed partial class CheckLanguageSeoCodeAttribute : TypeFilterAttribute
{
    public CheckLanguageSeoCodeAttribute(bool ignore = false)
        : base(typeof(CheckLanguageSeoCodeFilter))
    {
        IgnoreFilter = ignore;
        Arguments = [ignore];
    }

    public bool IgnoreFilter { get; }

    private class CheckLanguageSeoCodeFilter : IAsyncActionFilter
    {
        private readonly bool _ignoreFilter;
        private readonly IWorkContext _workContext;
        private readonly LocalizationSettings _localizationSettings;

        public CheckLanguageSeoCodeFilter(bool ignoreFilter, IWorkContext workContext, LocalizationSettings localizationSettings)
        {
            _ignoreFilter = ignoreFilter;
            _workContext = workContext;
            _localizationSettings = localizationSettings;
        }

        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            var request = context.HttpContext.Request;
            var ignores = context.FindActionFilter<CheckLanguageSeoCodeAttribute>()?.IgnoreFilter ?? _ignoreFilter;
            if (!ignores && _localizationSettings.SeoFriendlyUrlsForLanguagesEnabled && HttpMethods.IsGet(request.Method))
            {
                var prefix = new PathString($"/{(await _workContext.GetWorkingLanguageAsync()).UniqueSeoCode}");
                if (!request.Path.StartsWithSegments(prefix))
                {
                    context.Result = new LocalRedirectResult($"{request.PathBase}{prefix}{request.Path}{request.QueryString}");

                    return;
                }
            }

            await next();
        }
    }
}
