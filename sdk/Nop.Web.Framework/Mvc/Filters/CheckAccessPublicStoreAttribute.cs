using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Services.Security;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed partial class CheckAccessPublicStoreAttribute : TypeFilterAttribute
{
    public CheckAccessPublicStoreAttribute(bool ignore = false)
        : base(typeof(CheckAccessPublicStoreFilter))
    {
        IgnoreFilter = ignore;
        Arguments = [ignore];
    }

    public bool IgnoreFilter { get; }

    private class CheckAccessPublicStoreFilter : IAsyncAuthorizationFilter
    {
        private readonly bool _ignoreFilter;
        private readonly IPermissionService _permissionService;

        public CheckAccessPublicStoreFilter(bool ignoreFilter, IPermissionService permissionService)
        {
            _ignoreFilter = ignoreFilter;
            _permissionService = permissionService;
        }

        public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
        {
            var ignores = context.FindActionFilter<CheckAccessPublicStoreAttribute>()?.IgnoreFilter ?? _ignoreFilter;
            if (!ignores && !await _permissionService.AuthorizeAsync(StandardPermission.PublicStore.PUBLIC_STORE_ALLOW_NAVIGATION))
                context.Result = new ChallengeResult();
        }
    }
}
