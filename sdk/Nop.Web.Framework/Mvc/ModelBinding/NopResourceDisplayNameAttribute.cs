using System.ComponentModel;
using Nop.Core;
using Nop.Core.Infrastructure;
using Nop.Services.Localization;

namespace Nop.Web.Framework.Mvc.ModelBinding;

/// <summary>Names a field by a text of the shop, in the language of whoever looks at it.</summary>
public sealed partial class NopResourceDisplayNameAttribute : DisplayNameAttribute, IModelAttribute
{
    public NopResourceDisplayNameAttribute(string resourceKey)
        : base(resourceKey)
    {
        ResourceKey = resourceKey;
    }

    public string ResourceKey { get; set; }

    public string Name => nameof(NopResourceDisplayNameAttribute);

    public override string DisplayName
    {
        get
        {
            var language = EngineContext.Current.Resolve<IWorkContext>().GetWorkingLanguageAsync().Result;

            return EngineContext.Current.Resolve<ILocalizationService>().GetResourceAsync(ResourceKey, language.Id, true, ResourceKey).Result;
        }
    }
}
