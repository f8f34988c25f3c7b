namespace DemoStore.Hosting.Customers;

/// <summary>Who is there, and in which language, currency and with which prices.</summary>
public sealed class WorkContext(
    CustomerCookie cookie, IHttpContextAccessor httpContextAccessor, IAuthenticationService authenticationService,
    ICustomerService customerService, IGenericAttributeService genericAttributeService, IUserAgentHelper userAgentHelper,
    ILanguageService languageService, ICurrencyService currencyService, IStoreContext storeContext, IWebHelper webHelper,
    CurrencySettings currencySettings, TaxSettings taxSettings) : IWorkContext
{
    private Customer? _customer;
    private Language? _language;
    private Currency? _currency;
    private TaxDisplayType? _taxDisplayType;

    public Customer OriginalCustomerIfImpersonated { get; private set; } = null!;

    public async Task<Customer> GetCurrentCustomerAsync()
    {
        if (_customer is null)
            await SetCurrentCustomerAsync();

        return _customer!;
    }

    public async Task SetCurrentCustomerAsync(Customer? customer = null)
    {
        customer ??= httpContextAccessor.HttpContext is null
            ? await customerService.GetOrCreateBackgroundTaskUserAsync()
            : await FindCustomerAsync();
        if (CanShop(customer))
            cookie.Write(customer.CustomerGuid);

        _customer = customer;
    }

    public async Task<Language> GetWorkingLanguageAsync()
    {
        if (_language is not null)
            return _language;

        var customer = await GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        var languages = await languageService.GetAllLanguagesAsync(storeId: store.Id);

        return _language = languages.FirstOrDefault(language => language.Id == customer.LanguageId)
            ?? languages.FirstOrDefault(language => language.Id == store.DefaultLanguageId)
            ?? languages.FirstOrDefault()
            ?? (await languageService.GetAllLanguagesAsync()).First();
    }

    public async Task SetWorkingLanguageAsync(Language language)
    {
        var customer = await GetCurrentCustomerAsync();
        customer.LanguageId = language?.Id;
        await customerService.UpdateCustomerAsync(customer);
        _language = null;
    }

    public async Task<Currency> GetWorkingCurrencyAsync()
    {
        if (_currency is not null)
            return _currency;

        if (webHelper.GetThisPageUrl(false).StartsWith($"{webHelper.GetStoreLocation()}admin", StringComparison.OrdinalIgnoreCase))
        {
            var primary = await currencyService.GetCurrencyByIdAsync(currencySettings.PrimaryStoreCurrencyId);
            if (primary is not null)
                return _currency = primary;
        }

        var customer = await GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        var language = await GetWorkingLanguageAsync();
        var currencies = await currencyService.GetAllCurrenciesAsync(storeId: store.Id);

        return _currency = currencies.FirstOrDefault(currency => currency.Id == customer.CurrencyId)
            ?? currencies.FirstOrDefault(currency => currency.Id == language.DefaultCurrencyId)
            ?? currencies.FirstOrDefault()
            ?? (await currencyService.GetAllCurrenciesAsync()).First();
    }

    public async Task SetWorkingCurrencyAsync(Currency currency)
    {
        var customer = await GetCurrentCustomerAsync();
        customer.CurrencyId = currency?.Id;
        await customerService.UpdateCustomerAsync(customer);
        _currency = null;
    }

    public async Task<TaxDisplayType> GetTaxDisplayTypeAsync()
    {
        if (_taxDisplayType is not null)
            return _taxDisplayType.Value;

        var chosen = taxSettings.AllowCustomersToSelectTaxDisplayType ? (await GetCurrentCustomerAsync()).TaxDisplayType : null;
        _taxDisplayType = chosen ?? taxSettings.TaxDisplayType;

        return _taxDisplayType.Value;
    }

    public async Task SetTaxDisplayTypeAsync(TaxDisplayType taxDisplayType)
    {
        if (!taxSettings.AllowCustomersToSelectTaxDisplayType)
            return;

        var customer = await GetCurrentCustomerAsync();
        customer.TaxDisplayType = taxDisplayType;
        await customerService.UpdateCustomerAsync(customer);
        _taxDisplayType = null;
    }

    /// <summary>Crawlers are one customer together; a shopper is known by log-in, then by cookie, else a new guest.</summary>
    private async Task<Customer> FindCustomerAsync()
    {
        if (userAgentHelper.IsSearchEngine())
            return await customerService.GetOrCreateSearchEngineUserAsync();

        if (await authenticationService.GetAuthenticatedCustomerAsync() is { } authenticated && CanShop(authenticated))
            return await FindImpersonatedAsync(authenticated) ?? authenticated;

        if (cookie.Read() is { } customerGuid
            && await customerService.GetCustomerByGuidAsync(customerGuid) is { } guest
            && CanShop(guest)
            && !await customerService.IsRegisteredAsync(guest))
            return guest;

        return await customerService.InsertGuestCustomerAsync();
    }

    private async Task<Customer?> FindImpersonatedAsync(Customer authenticated)
    {
        var customerId = await genericAttributeService.GetAttributeAsync<int?>(authenticated, NopCustomerDefaults.ImpersonatedCustomerIdAttribute);
        if (customerId is null or 0 || await customerService.GetCustomerByIdAsync(customerId.Value) is not { } impersonated || !CanShop(impersonated))
            return null;

        OriginalCustomerIfImpersonated = authenticated;

        return impersonated;
    }

    private static bool CanShop(Customer customer) => !customer.Deleted && customer.Active && !customer.RequireReLogin;
}
