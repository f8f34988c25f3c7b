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

        var children = await categoryService.GetAllCategoriesByParentCategoryIdAsync(category.Id);
        foreach (var child in await children.SelectAsync(PrepareNamedCategoryModelAsync))
        {
            model.SubCategories.Add(new CategoryModel.SubCategoryModel
            {
                Id = child.Id,
                Name = child.Name,
                SeName = child.SeName,
                PictureModel = child.PictureModel
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

    public async Task<List<CategoryModel>> PrepareHomepageCategoryModelsAsync() =>
        await (await categoryService.GetAllCategoriesDisplayedOnHomepageAsync()).SelectAsync(PrepareNamedCategoryModelAsync);

    public async Task<CategoryNavigationModel> PrepareCategoryNavigationModelAsync(int currentCategoryId) => new CategoryNavigationModel
    {
        CurrentCategoryId = currentCategoryId,
        Categories = await PrepareCategoryTreeAsync(0, await categoryService.GetAllCategoriesAsync((await storeContext.GetCurrentStoreAsync()).Id))
    };

    public Task<SearchBoxModel> PrepareSearchBoxModelAsync() => Task.FromResult(
        new SearchBoxModel { ShowSearchBox = true, SearchTermMinimumLength = catalogSettings.ProductSearchTermMinimumLength });

    public async Task<MenuModel> PrepareMenuModelAsync()
    {
        var categories = await categoryService.GetAllCategoriesAsync((await storeContext.GetCurrentStoreAsync()).Id);

        return new MenuModel { Name = "Main menu", Items = await PrepareMenuItemModelsAsync(0, categories) };
    }

    private async Task<List<MenuItemModel>> PrepareMenuItemModelsAsync(int parentId, IList<Category> all) =>
        await all.Where(category => category.ParentCategoryId == parentId).SelectAsync(async category => new MenuItemModel
        {
            EntityId = category.Id,
            Title = await localizationService.GetLocalizedAsync(category, entity => entity.Name),
            Url = $"~/{await urlRecordService.GetSeNameAsync(category)}",
            ChildrenItems = await PrepareMenuItemModelsAsync(category.Id, all)
        });

    private async Task<List<CategorySimpleModel>> PrepareCategoryTreeAsync(int parentId, IList<Category> all) =>
        await all.Where(category => category.ParentCategoryId == parentId).SelectAsync(async category => new CategorySimpleModel
        {
            Id = category.Id,
            Name = await localizationService.GetLocalizedAsync(category, entity => entity.Name),
            SeName = await urlRecordService.GetSeNameAsync(category),
            SubCategories = await PrepareCategoryTreeAsync(category.Id, all)
        });

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
        var options = await Enum.GetValues<ProductSortingEnum>().SelectAsync(async option =>
            new SelectListItem(await localizationService.GetLocalizedEnumAsync(option), ((int)option).ToString(), option == orderBy));

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
