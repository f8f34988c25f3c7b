using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core.Domain;
using Nop.Services.Security;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed partial class CheckAccessClosedStoreAttribute : TypeFilterAttribute
{
    public CheckAccessClosedStoreAttribute(bool ignore = false)
        : base(typeof(CheckAccessClosedStoreFilter))
    {
        IgnoreFilter = ignore;
        Arguments = [ignore];
    }

    public bool IgnoreFilter { get; }

    private class CheckAccessClosedStoreFilter : IAsyncActionFilter
    {
        private readonly bool _ignoreFilter;
        private readonly IPermissionService _permissionService;
        private readonly StoreInformationSettings _storeInformationSettings;

        public CheckAccessClosedStoreFilter(bool ignoreFilter, IPermissionService permissionService, StoreInformationSettings storeInformationSettings)
        {
            _ignoreFilter = ignoreFilter;
            _permissionService = permissionService;
            _storeInformationSettings = storeInformationSettings;
        }

        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            var ignores = context.FindActionFilter<CheckAccessClosedStoreAttribute>()?.IgnoreFilter ?? _ignoreFilter;
            if (!ignores && _storeInformationSettings.StoreClosed
                && !await _permissionService.AuthorizeAsync(StandardPermission.PublicStore.ACCESS_CLOSED_STORE))
            {
                context.Result = new RedirectResult("/storeclosed");

                return;
            }

            await next();
        }
    }
}
