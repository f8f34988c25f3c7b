using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core;
using Nop.Services.Localization;
using Nop.Services.Security;

namespace Nop.Web.Framework.Mvc.Filters;

/// <summary>Lets in whoever has at least one of the permissions.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed partial class CheckPermissionAttribute : TypeFilterAttribute
{
    public CheckPermissionAttribute(string permissionSystemName, CheckPermissionResultType resultType = CheckPermissionResultType.Default)
        : this([permissionSystemName], resultType)
    {
    }

    public CheckPermissionAttribute(string[] permissionSystemNames, CheckPermissionResultType resultType = CheckPermissionResultType.Default)
        : base(typeof(CheckPermissionFilter))
    {
        PermissionSystemName = [.. permissionSystemNames];
        ResultType = resultType;
        Arguments = [PermissionSystemName, resultType];
    }

    public List<string> PermissionSystemName { get; }

    public CheckPermissionResultType ResultType { get; }

    /// <summary>How a refusal is answered.</summary>
    public enum CheckPermissionResultType
    {
        Default = 0,
        Html = 1,
        Text = 2,
        Json = 3
    }

    private class CheckPermissionFilter : IAsyncAuthorizationFilter
    {
        private readonly List<string> _permissionSystemNames;
        private readonly CheckPermissionResultType _resultType;
        private readonly ILocalizationService _localizationService;
        private readonly IPermissionService _permissionService;
        private readonly IWebHelper _webHelper;

        public CheckPermissionFilter(List<string> permissionSystemNames,
            CheckPermissionResultType resultType,
            ILocalizationService localizationService,
            IPermissionService permissionService,
            IWebHelper webHelper)
        {
            _permissionSystemNames = permissionSystemNames;
            _resultType = resultType;
            _localizationService = localizationService;
            _permissionService = permissionService;
            _webHelper = webHelper;
        }

        public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
        {
            foreach (var permissionSystemName in _permissionSystemNames)
            {
                if (await _permissionService.AuthorizeAsync(permissionSystemName))
                    return;
            }

            context.Result = await RefuseAsync(context.HttpContext.Request);
        }

        private async Task<IActionResult> RefuseAsync(HttpRequest request)
        {
            var resultType = _resultType == CheckPermissionResultType.Default ? ChooseResultType(request) : _resultType;
            if (resultType == CheckPermissionResultType.Html)
                return new RedirectToActionResult("AccessDenied", "Security", new { pageUrl = _webHelper.GetRawUrl(request) });

            var error = await _localizationService.GetResourceAsync("Admin.AccessDenied.Description");

            return resultType == CheckPermissionResultType.Json
                ? new JsonResult(new { error })
                : new ContentResult { Content = error, ContentType = "text/plain" };
        }

        private CheckPermissionResultType ChooseResultType(HttpRequest request)
        {
            if (HttpMethods.IsPost(request.Method) && _webHelper.IsAjaxRequest(request))
                return CheckPermissionResultType.Json;

            return HttpMethods.IsGet(request.Method) || HttpMethods.IsPost(request.Method)
                ? CheckPermissionResultType.Html
                : CheckPermissionResultType.Text;
        }
    }
}
