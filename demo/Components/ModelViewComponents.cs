using Nop.Web.Models.Menus;

namespace DemoStore.Components;

/// <summary>A view component that does no more than to show a model, and nothing where there is none.</summary>
public abstract class ModelViewComponent<TModel>(Func<Task<TModel>> prepareAsync) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => await prepareAsync() is { } model ? View(model) : Content("");
}

public class AdminHeaderLinksViewComponent(CommonModelFactory factory)
    : ModelViewComponent<AdminHeaderLinksModel>(factory.PrepareAdminHeaderLinksModelAsync);

public class CurrencySelectorViewComponent(CommonModelFactory factory)
    : ModelViewComponent<CurrencySelectorModel?>(factory.PrepareCurrencySelectorModelAsync);

public class FlyoutShoppingCartViewComponent(ShoppingCartModelFactory factory)
    : ModelViewComponent<MiniShoppingCartModel>(factory.PrepareMiniShoppingCartModelAsync);

public class FooterViewComponent(CommonModelFactory factory) : ModelViewComponent<FooterModel>(factory.PrepareFooterModelAsync);

public class HeaderLinksViewComponent(CommonModelFactory factory) : ModelViewComponent<HeaderLinksModel>(factory.PrepareHeaderLinksModelAsync);

public class HomepageCategoriesViewComponent(CatalogModelFactory factory)
    : ModelViewComponent<List<CategoryModel>>(factory.PrepareHomepageCategoryModelsAsync);

public class LanguageSelectorViewComponent(CommonModelFactory factory)
    : ModelViewComponent<LanguageSelectorModel?>(factory.PrepareLanguageSelectorModelAsync);

public class LogoViewComponent(CommonModelFactory factory) : ModelViewComponent<LogoModel>(factory.PrepareLogoModelAsync);

public class MenuViewComponent(CatalogModelFactory factory) : ModelViewComponent<MenuModel>(factory.PrepareMenuModelAsync);

public class SearchBoxViewComponent(CatalogModelFactory factory) : ModelViewComponent<SearchBoxModel>(factory.PrepareSearchBoxModelAsync);

public class TaxTypeSelectorViewComponent(CommonModelFactory factory)
    : ModelViewComponent<TaxTypeSelectorModel?>(factory.PrepareTaxTypeSelectorModelAsync);
