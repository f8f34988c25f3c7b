using Microsoft.AspNetCore.Mvc.Razor;
using Nop.Core.Infrastructure;
using Nop.Services.Localization;
using Nop.Web.Framework.Localization;

namespace Nop.Web.Framework.Mvc.Razor;

public abstract partial class NopRazorPage<TModel> : RazorPage<TModel>
{
    private Localizer _localizer;

    /// <summary>The text of a resource key, or the key itself where there is none.</summary>
    public Localizer T => _localizer ??= Localize;

    private static LocalizedString Localize(string text, params object[] args)
    {
        var resource = EngineContext.Current.Resolve<ILocalizationService>().GetResourceAsync(text).Result;
        if (string.IsNullOrEmpty(resource))
            return new LocalizedString(text);

        return new LocalizedString(args == null || args.Length == 0 ? resource : string.Format(resource, args));
    }
}
