using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Customers;

namespace Nop.Services.Customers;

public partial interface ICustomerRegistrationService
{
    Task<CustomerLoginResults> ValidateCustomerAsync(string usernameOrEmail, string password);

    Task<CustomerRegistrationResult> RegisterCustomerAsync(CustomerRegistrationRequest request);

    Task<IActionResult> SignInCustomerAsync(Customer customer, string returnUrl, bool isPersist = false);
}
