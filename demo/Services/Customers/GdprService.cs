namespace DemoStore.Services.Customers;

public class GdprService(
    CustomerService customers, IAddressService addressService, IEventPublisher eventPublisher,
    INewsLetterSubscriptionService newsLetterSubscriptionService) : IGdprService
{
    /// <summary>The row and its orders stay; what says who it was goes.</summary>
    public async Task PermanentDeleteCustomerAsync(Customer customer)
    {
        var email = customer.Email;
        foreach (var subscription in await newsLetterSubscriptionService.GetNewsLetterSubscriptionsByEmailAsync(email))
            await newsLetterSubscriptionService.DeleteNewsLetterSubscriptionAsync(subscription);

        foreach (var address in await customers.GetAddressesByCustomerIdAsync(customer.Id))
        {
            await customers.RemoveCustomerAddressAsync(customer, address);
            await customers.UpdateCustomerAsync(customer);
            await addressService.DeleteAddressAsync(address);
        }

        await BecomeGuestAsync(customer);

        customer.Username = null;
        customer.Email = null;
        customer.EmailToRevalidate = null;
        customer.FirstName = null;
        customer.LastName = null;
        customer.Company = null;
        customer.Phone = null;
        customer.StreetAddress = null;
        customer.StreetAddress2 = null;
        customer.City = null;
        customer.ZipPostalCode = null;
        customer.DateOfBirth = null;
        customer.Gender = null;
        customer.LastIpAddress = null;
        customer.AdminComment = null;
        customer.Active = false;
        customer.Deleted = true;
        await customers.UpdateCustomerAsync(customer);

        await eventPublisher.PublishAsync(new CustomerPermanentlyDeleted(customer.Id, email));
    }

    private async Task BecomeGuestAsync(Customer customer)
    {
        foreach (var role in await customers.GetCustomerRolesAsync(customer, true))
            await customers.RemoveCustomerRoleMappingAsync(customer, role);

        var guests = await customers.GetCustomerRoleBySystemNameAsync(NopCustomerDefaults.GuestsRoleName);
        await customers.AddCustomerRoleMappingAsync(
            new CustomerCustomerRoleMapping { CustomerId = customer.Id, CustomerRoleId = guests.Id });
    }
}
