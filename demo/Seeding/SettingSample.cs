using DemoStore.Services.Payments;
using DemoStore.Services.Shipping;
using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Gdpr;

namespace DemoStore.Seeding;

/// <summary>The host's settings as a fresh nopCommerce has them; where the demo differs, a comment says so.</summary>
public static class SettingSample
{
    public static Task InstallAsync(SampleRows rows, SampleStore store, IReadOnlyDictionary<string, int> taxCategories, EmailAccount emailAccount) =>
        rows.AddSettingsAsync(
            Catalog(),
            Customers(store),
            Orders(),
            Cart(),
            Media(),
            new TaxSettings
            {
                ActiveTaxProviderSystemName = "Tax.FixedOrByCountryStateZip",
                TaxBasedOn = TaxBasedOn.BillingAddress,
                TaxDisplayType = TaxDisplayType.ExcludingTax,
                DefaultTaxCategoryId = taxCategories.Values.First(),
            },
            new ShippingSettings
            {
                ActiveShippingRateComputationMethodSystemNames = [FlatRates.SystemName],
                ShippingSorting = ShippingSortingEnum.Position,
                ShipToSameAddress = true,
                ReturnValidOptionsIfThereAreAny = true,
                EstimateShippingCartPageEnabled = true,
            },
            new FlatRateSettings(),
            new PaymentSettings
            {
                // The second one is the demo's own: it can be told to authorize or to decline.
                ActivePaymentMethodSystemNames = [CheckMoneyOrderPaymentMethod.Name, TestPaymentMethod.Name],
                AllowRePostingPayments = true,
                BypassPaymentMethodSelectionIfOnlyOne = true,
                ShowPaymentMethodDescriptions = true,
            },
            new RewardPointsSettings
            {
                Enabled = true,
                ExchangeRate = 1,
                PointsForPurchases_Amount = 10,
                PointsForPurchases_Points = 1,
                DisplayHowMuchWillBeEarned = true,
                PointsAccumulatedForAllStores = true,
                PageSize = 10,
            },
            new StoreInformationSettings { DefaultStoreTheme = "DefaultClean" },
            new LocalizationSettings { DefaultAdminLanguageId = store.English.Id },
            new CurrencySettings { PrimaryStoreCurrencyId = store.Dollar.Id, PrimaryExchangeRateCurrencyId = store.Dollar.Id, },
            new CommonSettings { BreadcrumbDelimiter = "/", DisplayJavaScriptDisabledWarning = false },
            new EmailAccountSettings { DefaultEmailAccountId = emailAccount.Id },
            new MessagesSettings(),
            // On in the demo, so that a customer finds the page.
            new GdprSettings { GdprEnabled = true },
            new WidgetSettings());

    private static CatalogSettings Catalog() => new()
    {
        AllowProductSorting = true,
        AllowProductViewModeChanging = true,
        DefaultViewMode = "grid",
        AjaxProcessAttributeChange = true,
        CategoryBreadcrumbEnabled = true,
        DefaultCategoryPageSize = 12,
        DefaultCategoryPageSizeOptions = "12, 24",
        DefaultManufacturerPageSize = 12,
        DefaultManufacturerPageSizeOptions = "12, 24",
        DisplayTierPricesWithDiscounts = true,
        IgnoreAcl = true,
        IgnoreStoreLimitations = true,
        ManufacturersBlockItemsToDisplay = 4,
        ProductSearchEnabled = true,
        ProductSearchAutoCompleteEnabled = true,
        ProductSearchAutoCompleteNumberOfProducts = 10,
        ProductSearchTermMinimumLength = 3,
        SearchPageProductsPerPage = 12,
        SearchPagePageSizeOptions = "12, 24",
        SearchPageAllowCustomersToSelectPageSize = true,
        ShowFreeShippingNotification = true,
        ShowShortDescriptionOnCatalogPages = true,
        ShowSkuOnProductDetailsPage = true,
    };

    private static CustomerSettings Customers(SampleStore store) => new()
    {
        UserRegistrationType = UserRegistrationType.Standard,
        DefaultPasswordFormat = PasswordFormat.Hashed,
        HashedPasswordFormat = "SHA512",
        PasswordMinLength = 6,
        PasswordMaxLength = 64,
        FailedPasswordLockoutMinutes = 30,
        FirstNameEnabled = true,
        FirstNameRequired = true,
        LastNameEnabled = true,
        LastNameRequired = true,
        CountryEnabled = true,
        DefaultCountryId = store.UnitedStates.Id,
        CityEnabled = true,
        StreetAddressEnabled = true,
        ZipPostalCodeEnabled = true,
        PhoneEnabled = true,
        CustomerNameFormat = CustomerNameFormat.ShowFirstName,
        NewsletterEnabled = true,
        OnlineCustomerMinutes = 20,
        LastActivityMinutes = 15,
        StoreIpAddresses = true,
        DeleteGuestTaskOlderThanMinutes = 1440,
    };

    private static OrderSettings Orders() => new()
    {
        AnonymousCheckoutAllowed = true,
        OnePageCheckoutEnabled = true,
        IsReOrderAllowed = true,
        DisplayOrderSummary = true,
        ReturnRequestsEnabled = true,
        NumberOfDaysReturnRequestAvailable = 365,
        ReturnRequestNumberMask = "{ID}",
        CustomOrderNumberMask = "{ID}",
        CustomerOrdersPageSize = 10,
        // A store makes shoppers wait between two orders; nobody waits in a demo.
        MinimumOrderPlacementInterval = 0,
    };

    private static ShoppingCartSettings Cart() => new()
    {
        MaximumShoppingCartItems = 1000,
        MaximumWishlistItems = 1000,
        MoveItemsFromWishlistToCart = true,
        AllowCartItemEditing = true,
        RenderAssociatedAttributeValueQuantity = true,
        ShowProductImagesOnShoppingCart = true,
        ShowProductImagesOnWishList = true,
        ShowDiscountBox = true,
        ShowGiftCardBox = true,
        MiniShoppingCartEnabled = true,
        MiniShoppingCartProductNumber = 5,
        ShowProductImagesInMiniShoppingCart = true,
        RoundPricesDuringCalculation = true,
        EmailWishlistEnabled = true,
        CrossSellsNumber = 4,
    };

    private static MediaSettings Media() => new()
    {
        ProductThumbPictureSize = 415,
        ProductDetailsPictureSize = 550,
        ProductThumbPictureSizeOnProductDetailsPage = 100,
        CategoryThumbPictureSize = 450,
        ManufacturerThumbPictureSize = 420,
        CartThumbPictureSize = 80,
        MiniCartThumbPictureSize = 70,
        OrderThumbPictureSize = 80,
        AutoCompleteSearchThumbPictureSize = 20,
    };
}
