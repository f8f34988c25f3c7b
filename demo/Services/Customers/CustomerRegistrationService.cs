using System.Net.Mail;

namespace DemoStore.Services.Customers;

public class CustomerRegistrationService(
    CustomerSettings customerSettings, IAuthenticationService authenticationService, ICustomerService customerService,
    IEventPublisher eventPublisher, ILocalizationService localizationService, IShoppingCartService shoppingCartService,
    IWorkContext workContext, TimeProvider clock) : ICustomerRegistrationService
{
    public async Task<CustomerLoginResults> ValidateCustomerAsync(string usernameOrEmail, string password)
    {
        var customer = customerSettings.UsernamesEnabled
            ? await customerService.GetCustomerByUsernameAsync(usernameOrEmail)
            : await customerService.GetCustomerByEmailAsync(usernameOrEmail);
        if (customer is null)
            return CustomerLoginResults.CustomerNotExist;
        if (customer.Deleted)
            return CustomerLoginResults.Deleted;
        if (!customer.Active)
            return CustomerLoginResults.NotActive;
        if (!await customerService.IsRegisteredAsync(customer))
            return CustomerLoginResults.NotRegistered;

        var now = clock.GetUtcNow().UtcDateTime;
        if (customer.CannotLoginUntilDateUtc > now)
            return CustomerLoginResults.LockedOut;

        if (!PasswordHash.Matches(await customerService.GetCurrentPasswordAsync(customer.Id), password))
        {
            customer.FailedLoginAttempts++;
            if (customerSettings.FailedPasswordAllowedAttempts > 0 && customer.FailedLoginAttempts >= customerSettings.FailedPasswordAllowedAttempts)
            {
                customer.CannotLoginUntilDateUtc = now.AddMinutes(customerSettings.FailedPasswordLockoutMinutes);
                customer.FailedLoginAttempts = 0;
            }

            await customerService.UpdateCustomerAsync(customer);

            return CustomerLoginResults.WrongPassword;
        }

        customer.FailedLoginAttempts = 0;
        customer.CannotLoginUntilDateUtc = null;
        customer.RequireReLogin = false;
        customer.LastLoginDateUtc = now;
        await customerService.UpdateCustomerAsync(customer);

        return CustomerLoginResults.Successful;
    }

    /// <summary>The guest becomes the registered customer, with the same id and the same cart.</summary>
    public async Task<CustomerRegistrationResult> RegisterCustomerAsync(CustomerRegistrationRequest request)
    {
        var result = new CustomerRegistrationResult();
        if (await FindErrorAsync(request) is { } error)
        {
            result.AddError(await localizationService.GetResourceAsync(error));

            return result;
        }

        var customer = request.Customer;
        customer.Username = request.Username;
        customer.Email = request.Email;
        customer.RegisteredInStoreId = request.StoreId;
        await customerService.InsertCustomerPasswordAsync(
            PasswordHash.Create(customer.Id, request.Password, clock.GetUtcNow().UtcDateTime));
        customer.Active = request.IsApproved;

        var registered = await customerService.GetCustomerRoleBySystemNameAsync(NopCustomerDefaults.RegisteredRoleName);
        await customerService.AddCustomerRoleMappingAsync(
            new CustomerCustomerRoleMapping { CustomerId = customer.Id, CustomerRoleId = registered.Id });
        if (await customerService.IsGuestAsync(customer))
        {
            var guests = await customerService.GetCustomerRoleBySystemNameAsync(NopCustomerDefaults.GuestsRoleName);
            await customerService.RemoveCustomerRoleMappingAsync(customer, guests);
        }

        await customerService.UpdateCustomerAsync(customer);

        return result;
    }

    /// <summary>Moves the guest's cart line by line to the customer; the log-in event comes after that.</summary>
    public async Task<IActionResult> SignInCustomerAsync(Customer customer, string returnUrl, bool isPersist = false)
    {
        var visitor = await workContext.GetCurrentCustomerAsync();
        var isSame = visitor?.Id == customer.Id;
        if (!isSame)
        {
            await shoppingCartService.MigrateShoppingCartAsync(visitor, customer, true);
            await workContext.SetCurrentCustomerAsync(customer);
        }

        await authenticationService.SignInAsync(customer, isPersist);
        await eventPublisher.PublishAsync(new CustomerLoggedinEvent(customer, isSame ? null : visitor));

        return IsLocal(returnUrl) ? new RedirectResult(returnUrl) : new RedirectResult("/");
    }

    private static bool IsLocal(string? url) => url is ['/', ..] and not ['/', '/' or '\\', ..];

    private async Task<string?> FindErrorAsync(CustomerRegistrationRequest request)
    {
        if (request.Customer.IsSystemAccount)
            return "Account.Register.Errors.SearchEngineCantRegister";
        if (await customerService.IsRegisteredAsync(request.Customer))
            return "Account.Register.Errors.AlreadyRegistered";
        if (string.IsNullOrWhiteSpace(request.Email))
            return "Account.Register.Errors.EmailIsNotProvided";
        if (!MailAddress.TryCreate(request.Email, out _))
            return "Common.WrongEmail";
        if (string.IsNullOrWhiteSpace(request.Password))
            return "Account.Register.Errors.PasswordIsNotProvided";

        return await customerService.GetCustomerByEmailAsync(request.Email) is null ? null : "Account.Register.Errors.EmailAlreadyExists";
    }
}
