using Nop.Core.Domain.Customers;

namespace Nop.Services.Gdpr;

public partial interface IGdprService
{
    Task PermanentDeleteCustomerAsync(Customer customer);
}
