using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Nop.Core.Events;
using Nop.Core.Infrastructure;
using Nop.Web.Framework.Events;

namespace Nop.Web.Framework.Components;

/// <summary>A view component whose models are published, as those of controllers are.</summary>
public abstract partial class NopViewComponent : ViewComponent
{
    public new ViewViewComponentResult View<TModel>(string viewName, TModel model)
    {
        EngineContext.Current.Resolve<IEventPublisher>().ModelPrepared(model);

        return base.View(viewName, model);
    }

    public new ViewViewComponentResult View<TModel>(TModel model)
    {
        EngineContext.Current.Resolve<IEventPublisher>().ModelPrepared(model);

        return base.View(model);
    }

    public new ViewViewComponentResult View(string viewName)
    {
        return base.View(viewName);
    }
}
