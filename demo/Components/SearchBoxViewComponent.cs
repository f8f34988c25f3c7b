using DemoStore.Factories;

namespace DemoStore.Components;

public class SearchBoxViewComponent(CatalogModelFactory factory) : NopViewComponent
{
    public IViewComponentResult Invoke() => View(factory.PrepareSearchBoxModel());
}
