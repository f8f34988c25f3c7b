namespace DemoStore.Factories;

/// <summary>Header and footer of every page.</summary>
public class CommonModelFactory(
    CatalogSettings catalogSettings, LocalizationSettings localizationSettings, TaxSettings taxSettings, ICurrencyService currencyService,
    ICustomerService customerService, ILanguageService languageService, ILocalizationService localizationService,
    IPermissionService permissionService, IShoppingCartService shoppingCartService, IStoreContext storeContext, IWebHelper webHelper,
    IWorkContext workContext)
{
    public async Task<AdminHeaderLinksModel> PrepareAdminHeaderLinksModelAsync()
    {
        var customer = await workContext.GetCurrentCustomerAsync();

        return new AdminHeaderLinksModel
        {
            ImpersonatedCustomerName = await customerService.IsRegisteredAsync(customer) ? customer.Email : "",
            IsCustomerImpersonated = workContext.OriginalCustomerIfImpersonated is not null,
            DisplayAdminLink = await permissionService.AuthorizeAsync(StandardPermission.Security.ACCESS_ADMIN_PANEL)
        };
    }

    public async Task<HeaderLinksModel> PrepareHeaderLinksModelAsync()
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var isRegistered = await customerService.IsRegisteredAsync(customer);
        var model = new HeaderLinksModel
        {
            IsAuthenticated = isRegistered,
            CustomerName = isRegistered ? customer.Email : "",
            ShoppingCartEnabled = true,
            WishlistEnabled = true
        };
        if (customer.HasShoppingCartItems)
        {
            var store = await storeContext.GetCurrentStoreAsync();
            model.ShoppingCartItems = await CountAsync(customer, ShoppingCartType.ShoppingCart, store.Id);
            model.WishlistItems = await CountAsync(customer, ShoppingCartType.Wishlist, store.Id);
        }

        return model;
    }

    public async Task<LogoModel> PrepareLogoModelAsync()
    {
        var store = await storeContext.GetCurrentStoreAsync();

        return new LogoModel
        {
            StoreName = await localizationService.GetLocalizedAsync(store, entity => entity.Name),
            LogoPath = $"{webHelper.GetStoreLocation()}images/logo.svg"
        };
    }

    /// <returns>null where there is no choice.</returns>
    public async Task<LanguageSelectorModel?> PrepareLanguageSelectorModelAsync()
    {
        var languages = await languageService.GetAllLanguagesAsync(storeId: (await storeContext.GetCurrentStoreAsync()).Id);
        if (languages.Count < 2)
            return null;

        return new LanguageSelectorModel
        {
            CurrentLanguageId = (await workContext.GetWorkingLanguageAsync()).Id,
            UseImages = localizationSettings.UseImagesForLanguageSelection,
            AvailableLanguages = languages
                .Select(language => new LanguageModel { Id = language.Id, Name = language.Name, FlagImageFileName = language.FlagImageFileName })
                .ToList()
        };
    }

    /// <returns>null where there is no choice.</returns>
    public async Task<CurrencySelectorModel?> PrepareCurrencySelectorModelAsync()
    {
        var currencies = await currencyService.GetAllCurrenciesAsync(storeId: (await storeContext.GetCurrentStoreAsync()).Id);
        if (currencies.Count < 2)
            return null;

        return new CurrencySelectorModel
        {
            CurrentCurrencyId = (await workContext.GetWorkingCurrencyAsync()).Id,
            AvailableCurrencies = await currencies.SelectAsync(async currency => new CurrencyModel
            {
                Id = currency.Id,
                Name = await localizationService.GetLocalizedAsync(currency, entity => entity.Name),
                CurrencySymbol = currency.CurrencyCode
            })
        };
    }

    /// <returns>null where the store decides for the shopper.</returns>
    public async Task<TaxTypeSelectorModel?> PrepareTaxTypeSelectorModelAsync() =>
        taxSettings.AllowCustomersToSelectTaxDisplayType
            ? new TaxTypeSelectorModel { CurrentTaxType = await workContext.GetTaxDisplayTypeAsync() }
            : null;

    public async Task<FooterModel> PrepareFooterModelAsync() => new FooterModel
    {
        StoreName = await localizationService.GetLocalizedAsync(await storeContext.GetCurrentStoreAsync(), entity => entity.Name),
        DisplayTaxShippingInfoFooter = catalogSettings.DisplayTaxShippingInfoFooter
    };

    private async Task<int> CountAsync(Customer customer, ShoppingCartType type, int storeId) =>
        (await shoppingCartService.GetShoppingCartAsync(customer, type, storeId)).Sum(item => item.Quantity);
}
