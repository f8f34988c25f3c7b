namespace DemoStore.Factories;

/// <summary>Log-in, registration and the pages of 'My account'.</summary>
public class CustomerModelFactory(
    CustomerSettings customerSettings, GdprSettings gdprSettings, OrderSettings orderSettings, RewardPointsSettings rewardPointsSettings,
    AddressModelFactory addressModelFactory, ICustomerService customerService, IGdprService gdprService,
    ILocalizationService localizationService,
    IWorkContext workContext)
{
    public LoginModel PrepareLoginModel(bool checkoutAsGuest) =>
        new LoginModel { CheckoutAsGuest = checkoutAsGuest, RegistrationType = customerSettings.UserRegistrationType };

    public async Task<RegisterModel> PrepareRegisterModelAsync(RegisterModel model, bool setDefaults)
    {
        model.NewsletterEnabled = customerSettings.NewsletterEnabled;
        if (setDefaults && customerSettings.NewsletterEnabled)
        {
            model.NewsLetterSubscriptions.Add(new NewsLetterSubscriptionModel
            {
                Name = await localizationService.GetResourceAsync("Account.Fields.Newsletter"),
                TypeId = 1,
                IsActive = true
            });
        }

        return model;
    }

    public async Task<RegisterResultModel> PrepareRegisterResultModelAsync(int resultId, string? returnUrl) => new RegisterResultModel
    {
        Result = (UserRegistrationType)resultId == UserRegistrationType.Standard
            ? await localizationService.GetResourceAsync("Account.Register.Result.Standard")
            : "",
        ReturnUrl = returnUrl
    };

    public async Task<CustomerInfoModel> PrepareCustomerInfoModelAsync(CustomerInfoModel model, bool excludeProperties)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        if (!excludeProperties)
            AutoMapperConfiguration.Mapper.Map(customer, model);

        model.AvailableCountries = await addressModelFactory.PrepareCountriesAsync(model.CountryId);
        foreach (var consent in (await gdprService.GetAllConsentsAsync()).Where(consent => consent.DisplayOnCustomerInfoPage))
        {
            model.GdprConsents.Add(new GdprConsentModel
            {
                Id = consent.Id,
                Message = consent.Message,
                Accepted = await gdprService.IsConsentAcceptedAsync(consent.Id, customer.Id) ?? false
            });
        }

        return model;
    }

    public async Task<CustomerAddressListModel> PrepareCustomerAddressListModelAsync()
    {
        var addresses = await customerService.GetAddressesByCustomerIdAsync((await workContext.GetCurrentCustomerAsync()).Id);

        return new CustomerAddressListModel { Addresses = await addresses.SelectAsync(addressModelFactory.PrepareAddressModelAsync) };
    }

    public async Task<CustomerNavigationModel> PrepareCustomerNavigationModelAsync(int selectedTab)
    {
        var model = new CustomerNavigationModel { SelectedTab = selectedTab };
        async Task AddAsync(bool shown, CustomerNavigationEnum tab, string routeName, string resource, string itemClass)
        {
            if (!shown)
                return;

            model.CustomerNavigationItems.Add(new CustomerNavigationItemModel
            {
                Tab = (int)tab,
                RouteName = routeName,
                Title = await localizationService.GetResourceAsync(resource),
                ItemClass = itemClass
            });
        }

        await AddAsync(true, CustomerNavigationEnum.Info, "CustomerInfo", "Account.CustomerInfo", "customer-info");
        await AddAsync(true, CustomerNavigationEnum.Addresses, "CustomerAddresses", "Account.CustomerAddresses", "customer-addresses");
        await AddAsync(true, CustomerNavigationEnum.Orders, "CustomerOrders", "Account.CustomerOrders", "customer-orders");
        await AddAsync(orderSettings.ReturnRequestsEnabled, CustomerNavigationEnum.ReturnRequests, "CustomerReturnRequests",
            "Account.CustomerReturnRequests", "return-requests");
        await AddAsync(rewardPointsSettings.Enabled, CustomerNavigationEnum.RewardPoints, "CustomerRewardPoints", "Account.RewardPoints", "reward-points");
        await AddAsync(gdprSettings.GdprEnabled, CustomerNavigationEnum.GdprTools, "GdprTools", "Account.Gdpr", "customer-gdpr");

        return model;
    }
}
