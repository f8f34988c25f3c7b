namespace Nop.Core.Domain.Customers;

public static partial class NopCustomerDefaults
{
    public static string AdministratorsRoleName => "Administrators";

    public static string RegisteredRoleName => "Registered";

    public static string GuestsRoleName => "Guests";

    public static string SearchEngineCustomerName => "SearchEngine";

    public static string BackgroundTaskCustomerName => "BackgroundTask";

    public static string DiscountCouponCodeAttribute => "DiscountCouponCode";

    public static string ImpersonatedCustomerIdAttribute => "ImpersonatedCustomerId";

    public static string AdminAreaStoreScopeConfigurationAttribute => "AdminAreaStoreScopeConfiguration";

    public static string SelectedPaymentMethodAttribute => "SelectedPaymentMethod";

    public static string SelectedShippingOptionAttribute => "SelectedShippingOption";

    public static string OfferedShippingOptionsAttribute => "OfferedShippingOptions";

    public static string LastContinueShoppingPageAttribute => "LastContinueShoppingPage";

    public static string WorkingThemeNameAttribute => "WorkingThemeName";

    public static string UseRewardPointsDuringCheckoutAttribute => "UseRewardPointsDuringCheckout";

    public static string EuCookieLawAcceptedAttribute => "EuCookieLaw.Accepted";

    public static string ProcessPaymentRequestAttribute => "ProcessPaymentRequest";
}
