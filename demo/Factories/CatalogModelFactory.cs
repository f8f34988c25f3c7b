using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Events;
using Nop.Web.Models.Catalog;
using Nop.Web.Models.Menus;

namespace DemoStore.Factories;

/// <summary>Lists of products: categories, manufacturers, search; and the ways there.</summary>
public class CatalogModelFactory(
    CatalogSettings catalogSettings, MediaSettings mediaSettings, ICategoryService categoryService, IEventPublisher eventPublisher,
    ILocalizationService localizationService, IProductService productService, IStoreContext storeContext,
    IUrlRecordService urlRecordService, IWorkContext workContext, PictureModelFactory pictureModelFactory,
    ProductModelFactory productModelFactory)
{
    public async Task<CategoryModel> PrepareCategoryModelAsync(Category category, CatalogProductsCommand command)
    {
        var store = await storeContext.GetCurrentStoreAsync();
        var model = await PrepareNamedCategoryModelAsync(category);
        model.Description = await localizationService.GetLocalizedAsync(category, entity => entity.Description);
        model.MetaTitle = await localizationService.GetLocalizedAsync(category, entity => entity.MetaTitle);
        model.MetaDescription = await localizationService.GetLocalizedAsync(category, entity => entity.MetaDescription);
        model.MetaKeywords = await localizationService.GetLocalizedAsync(category, entity => entity.MetaKeywords);
        model.DisplayCategoryBreadcrumb = catalogSettings.CategoryBreadcrumbEnabled;
        foreach (var parent in await categoryService.GetCategoryBreadCrumbAsync(category))
            model.CategoryBreadcrumb.Add(await PrepareNamedCategoryModelAsync(parent));

        foreach (var child in await categoryService.GetAllCategoriesByParentCategoryIdAsync(category.Id))
        {
            var name = await localizationService.GetLocalizedAsync(child, entity => entity.Name);
            model.SubCategories.Add(new CategoryModel.SubCategoryModel
            {
                Id = child.Id,
                Name = name,
                SeName = await urlRecordService.GetSeNameAsync(child),
                PictureModel = await pictureModelFactory.PrepareAsync(child.PictureId, name, mediaSettings.CategoryThumbPictureSize)
            });
        }

        var categoryIds = new List<int> { category.Id };
        if (catalogSettings.ShowProductsFromSubcategories)
            categoryIds.AddRange(await categoryService.GetChildCategoryIdsAsync(category.Id, store.Id));

        var (sortOptions, orderBy) = await PrepareSortingAsync(command);
        var products = await productService.SearchProductsAsync(Math.Max(command.PageNumber - 1, 0), PageSize(category.PageSize),
            categoryIds: categoryIds, storeId: store.Id, visibleIndividuallyOnly: true, orderBy: orderBy);
        model.CatalogProductsModel = await PrepareProductsModelAsync(products, sortOptions, orderBy);

        return model;
    }

    public async Task<ManufacturerModel> PrepareManufacturerModelAsync(Manufacturer manufacturer, CatalogProductsCommand command)
    {
        var store = await storeContext.GetCurrentStoreAsync();
        var (sortOptions, orderBy) = await PrepareSortingAsync(command);
        var products = await productService.SearchProductsAsync(Math.Max(command.PageNumber - 1, 0), PageSize(manufacturer.PageSize),
            manufacturerIds: [manufacturer.Id], storeId: store.Id, visibleIndividuallyOnly: true, orderBy: orderBy);

        return new ManufacturerModel
        {
            Id = manufacturer.Id,
            Name = await localizationService.GetLocalizedAsync(manufacturer, entity => entity.Name),
            Description = await localizationService.GetLocalizedAsync(manufacturer, entity => entity.Description),
            SeName = await urlRecordService.GetSeNameAsync(manufacturer),
            CatalogProductsModel = await PrepareProductsModelAsync(products, sortOptions, orderBy)
        };
    }

    public async Task<SearchModel> PrepareSearchModelAsync(SearchModel model, CatalogProductsCommand command)
    {
        model.q = model.q?.Trim() ?? "";
        var all = await localizationService.GetResourceAsync("Common.All");
        model.AvailableCategories.Add(new SelectListItem(all, "0"));
        foreach (var category in await categoryService.GetAllCategoriesAsync())
        {
            var name = await localizationService.GetLocalizedAsync(category, entity => entity.Name);
            model.AvailableCategories.Add(new SelectListItem(name, category.Id.ToString(), category.Id == model.cid));
        }

        var (sortOptions, orderBy) = await PrepareSortingAsync(command);
        if (model.q.Length < catalogSettings.ProductSearchTermMinimumLength)
        {
            if (model.q.Length > 0)
            {
                model.CatalogProductsModel.WarningMessage = string.Format(
                    await localizationService.GetResourceAsync("Search.SearchTermMinimumLengthIsNCharacters"), catalogSettings.ProductSearchTermMinimumLength);
            }

            return model;
        }

        var language = await workContext.GetWorkingLanguageAsync();
        IList<int>? categoryIds = model.advs && model.cid > 0 ? [model.cid] : null;
        var products = await productService.SearchProductsAsync(Math.Max(command.PageNumber - 1, 0), PageSize(catalogSettings.SearchPageProductsPerPage),
            categoryIds: categoryIds, storeId: (await storeContext.GetCurrentStoreAsync()).Id, visibleIndividuallyOnly: true, keywords: model.q,
            languageId: language.Id, orderBy: orderBy);
        model.CatalogProductsModel = await PrepareProductsModelAsync(products, sortOptions, orderBy);
        if (products.TotalCount == 0)
            model.CatalogProductsModel.NoResultMessage = await localizationService.GetResourceAsync("Search.NoResultsText");

        await eventPublisher.PublishAsync(new ProductSearchEvent
        {
            SearchTerm = model.q,
            SearchInDescriptions = false,
            CategoryIds = categoryIds ?? [],
            ManufacturerId = 0,
            WorkingLanguageId = language.Id,
            VendorId = 0
        });

        return model;
    }

    public async Task<List<CategoryModel>> PrepareHomepageCategoryModelsAsync()
    {
        var models = new List<CategoryModel>();
        foreach (var category in await categoryService.GetAllCategoriesDisplayedOnHomepageAsync())
            models.Add(await PrepareNamedCategoryModelAsync(category));

        return models;
    }

    public async Task<CategoryNavigationModel> PrepareCategoryNavigationModelAsync(int currentCategoryId) => new CategoryNavigationModel
    {
        CurrentCategoryId = currentCategoryId,
        Categories = await PrepareCategoryTreeAsync(0, await categoryService.GetAllCategoriesAsync((await storeContext.GetCurrentStoreAsync()).Id))
    };

    public SearchBoxModel PrepareSearchBoxModel() =>
        new SearchBoxModel { ShowSearchBox = true, SearchTermMinimumLength = catalogSettings.ProductSearchTermMinimumLength };

    public async Task<MenuModel> PrepareMenuModelAsync()
    {
        var categories = await categoryService.GetAllCategoriesAsync((await storeContext.GetCurrentStoreAsync()).Id);

        return new MenuModel { Name = "Main menu", Items = await PrepareMenuItemModelsAsync(0, categories) };
    }

    private async Task<List<MenuItemModel>> PrepareMenuItemModelsAsync(int parentId, IList<Category> all)
    {
        var models = new List<MenuItemModel>();
        foreach (var category in all.Where(category => category.ParentCategoryId == parentId))
        {
            models.Add(new MenuItemModel
            {
                EntityId = category.Id,
                Title = await localizationService.GetLocalizedAsync(category, entity => entity.Name),
                Url = $"~/{await urlRecordService.GetSeNameAsync(category)}",
                ChildrenItems = await PrepareMenuItemModelsAsync(category.Id, all)
            });
        }

        return models;
    }

    private async Task<List<CategorySimpleModel>> PrepareCategoryTreeAsync(int parentId, IList<Category> all)
    {
        var models = new List<CategorySimpleModel>();
        foreach (var category in all.Where(category => category.ParentCategoryId == parentId))
        {
            models.Add(new CategorySimpleModel
            {
                Id = category.Id,
                Name = await localizationService.GetLocalizedAsync(category, entity => entity.Name),
                SeName = await urlRecordService.GetSeNameAsync(category),
                SubCategories = await PrepareCategoryTreeAsync(category.Id, all)
            });
        }

        return models;
    }

    private async Task<CategoryModel> PrepareNamedCategoryModelAsync(Category category)
    {
        var name = await localizationService.GetLocalizedAsync(category, entity => entity.Name);

        return new CategoryModel
        {
            Id = category.Id,
            Name = name,
            SeName = await urlRecordService.GetSeNameAsync(category),
            PictureModel = await pictureModelFactory.PrepareAsync(category.PictureId, name, mediaSettings.CategoryThumbPictureSize)
        };
    }

    private async Task<(IList<SelectListItem> options, ProductSortingEnum orderBy)> PrepareSortingAsync(CatalogProductsCommand command)
    {
        var orderBy = Enum.IsDefined((ProductSortingEnum)(command.OrderBy ?? 0)) ? (ProductSortingEnum)(command.OrderBy ?? 0) : ProductSortingEnum.Position;
        var options = new List<SelectListItem>();
        foreach (var option in Enum.GetValues<ProductSortingEnum>())
        {
            var text = await localizationService.GetLocalizedEnumAsync(option);
            options.Add(new SelectListItem(text, ((int)option).ToString(), option == orderBy));
        }

        return (options, orderBy);
    }

    private async Task<CatalogProductsModel> PrepareProductsModelAsync(IPagedList<Product> products,
        IList<SelectListItem> sortOptions, ProductSortingEnum orderBy)
    {
        var model = new CatalogProductsModel
        {
            AllowProductSorting = catalogSettings.AllowProductSorting,
            AvailableSortOptions = sortOptions,
            OrderBy = (int)orderBy,
            Products = await productModelFactory.PrepareProductOverviewModelsAsync(products)
        };
        model.LoadPagedList(products);
        if (products.TotalCount == 0)
            model.NoResultMessage = await localizationService.GetResourceAsync("Catalog.Products.NoResult");

        return model;
    }

    private static int PageSize(int configured) => configured > 0 ? configured : 9;
}
