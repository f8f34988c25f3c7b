using Nop.Core.Configuration;

namespace Nop.Core.Domain.Customers;

public partial class CustomerSettings : ISettings
{
    public bool AcceptPrivacyPolicyEnabled { get; set; }

    public bool AllowCustomersToCheckGiftCardBalance { get; set; }

    public bool AllowCustomersToUploadAvatars { get; set; }

    public bool AllowUsersToChangeUsernames { get; set; }

    public bool AllowViewingProfiles { get; set; }

    public int AvatarMaximumSizeBytes { get; set; }

    public bool CheckUsernameAvailabilityEnabled { get; set; }

    public bool CityEnabled { get; set; }

    public bool CityRequired { get; set; }

    public bool CompanyEnabled { get; set; }

    public bool CompanyRequired { get; set; }

    public bool CountryEnabled { get; set; }

    public bool CountryRequired { get; set; }

    public bool CountyEnabled { get; set; }

    public bool CountyRequired { get; set; }

    public CustomerNameFormat CustomerNameFormat { get; set; }

    public bool DateOfBirthEnabled { get; set; }

    public int? DateOfBirthMinimumAge { get; set; }

    public bool DateOfBirthRequired { get; set; }

    public bool DefaultAvatarEnabled { get; set; }

    public int? DefaultCountryId { get; set; }

    public PasswordFormat DefaultPasswordFormat { get; set; }

    public int DeleteGuestTaskOlderThanMinutes { get; set; }

    public bool DownloadableProductsValidateUser { get; set; }

    public bool EnteringEmailTwice { get; set; }

    public int FailedPasswordAllowedAttempts { get; set; }

    public int FailedPasswordLockoutMinutes { get; set; }

    public bool FaxEnabled { get; set; }

    public bool FaxRequired { get; set; }

    public bool FirstNameEnabled { get; set; }

    public bool FirstNameRequired { get; set; }

    public bool GenderEnabled { get; set; }

    public string HashedPasswordFormat { get; set; }

    public bool HideBackInStockSubscriptionsTab { get; set; }

    public bool HideDownloadableProductsTab { get; set; }

    public bool HideNewsletterBlock { get; set; }

    public int LastActivityMinutes { get; set; }

    public bool LastNameEnabled { get; set; }

    public bool LastNameRequired { get; set; }

    public bool NeutralGenderEnabled { get; set; }

    public bool NewsletterBlockAllowToUnsubscribe { get; set; }

    public bool NewsletterEnabled { get; set; }

    public bool NotifyFailedLoginAttempt { get; set; }

    public bool NotifyNewCustomerRegistration { get; set; }

    public int OnlineCustomerMinutes { get; set; }

    public int PasswordLifetime { get; set; }

    public int PasswordMaxLength { get; set; }

    public int PasswordMinLength { get; set; }

    public int PasswordRecoveryLinkDaysValid { get; set; }

    public bool PasswordRequireDigit { get; set; }

    public bool PasswordRequireLowercase { get; set; }

    public bool PasswordRequireNonAlphanumeric { get; set; }

    public bool PasswordRequireUppercase { get; set; }

    public bool PhoneEnabled { get; set; }

    public bool PhoneNumberValidationEnabled { get; set; }

    public string PhoneNumberValidationRule { get; set; }

    public bool PhoneNumberValidationUseRegex { get; set; }

    public bool PhoneRequired { get; set; }

    public bool RequireRegistrationForDownloadableProducts { get; set; }

    public bool RequiredReLoginAfterPasswordChange { get; set; }

    public bool ShowCustomersJoinDate { get; set; }

    public bool ShowCustomersLocation { get; set; }

    public bool StateProvinceEnabled { get; set; }

    public bool StateProvinceRequired { get; set; }

    public bool StoreIpAddresses { get; set; }

    public bool StoreLastVisitedPage { get; set; }

    public bool StreetAddress2Enabled { get; set; }

    public bool StreetAddress2Required { get; set; }

    public bool StreetAddressEnabled { get; set; }

    public bool StreetAddressRequired { get; set; }

    public bool SuffixDeletedCustomers { get; set; }

    public int UnduplicatedPasswordsNumber { get; set; }

    public UserRegistrationType UserRegistrationType { get; set; }

    public bool UsernameValidationEnabled { get; set; }

    public string UsernameValidationRule { get; set; }

    public bool UsernameValidationUseRegex { get; set; }

    public bool UsernamesEnabled { get; set; }

    public bool ZipPostalCodeEnabled { get; set; }

    public bool ZipPostalCodeRequired { get; set; }
}
