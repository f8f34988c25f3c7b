using Nop.Core.Domain.Customers;

namespace Nop.Services.Authentication;

public partial interface IAuthenticationService
{
    Task SignInAsync(Customer customer, bool isPersistent);

    Task SignOutAsync();

    Task<Customer> GetAuthenticatedCustomerAsync();
}
