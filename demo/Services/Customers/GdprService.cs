namespace DemoStore.Services.Customers;

public class GdprService(
    CustomerService customers, IAddressService addressService, IEventPublisher eventPublisher,
    INewsLetterSubscriptionService newsLetterSubscriptionService, IRepository<GdprConsent> consents, IRepository<GdprLog> logs,
    TimeProvider clock) : IGdprService
{
    public async Task<GdprConsent> GetConsentByIdAsync(int gdprConsentId) => await consents.GetByIdAsync(gdprConsentId);

    public async Task<IList<GdprConsent>> GetAllConsentsAsync() =>
        await consents.Table.OrderBy(consent => consent.DisplayOrder).ThenBy(consent => consent.Id).ToListAsync();

    public Task InsertConsentAsync(GdprConsent gdprConsent) => consents.InsertAsync(gdprConsent);

    public Task UpdateConsentAsync(GdprConsent gdprConsent) => consents.UpdateAsync(gdprConsent);

    public Task DeleteConsentAsync(GdprConsent gdprConsent) => consents.DeleteAsync(gdprConsent);

    public async Task<bool?> IsConsentAcceptedAsync(int consentId, int customerId) =>
        (await GetAllLogAsync(customerId, consentId, pageSize: 1)).FirstOrDefault()?.RequestType switch
        {
            GdprRequestType.ConsentAgree => true,
            GdprRequestType.ConsentDisagree => false,
            _ => null
        };

    public Task<IPagedList<GdprLog>> GetAllLogAsync(int customerId = 0, int consentId = 0, string customerInfo = "",
        GdprRequestType? requestType = null, int pageIndex = 0, int pageSize = int.MaxValue)
    {
        var found = logs.Table;
        if (customerId > 0)
            found = found.Where(log => log.CustomerId == customerId);
        if (consentId > 0)
            found = found.Where(log => log.ConsentId == consentId);
        if (!string.IsNullOrEmpty(customerInfo))
            found = found.Where(log => log.CustomerInfo == customerInfo);
        if (requestType is { } type)
            found = found.Where(log => log.RequestTypeId == (int)type);

        return found.OrderByDescending(log => log.CreatedOnUtc).ThenByDescending(log => log.Id).ToPagedListAsync(pageIndex, pageSize);
    }

    public Task InsertLogAsync(Customer customer, int consentId, GdprRequestType requestType, string requestDetails) => logs.InsertAsync(new GdprLog
    {
        CustomerId = customer.Id,
        CustomerInfo = customer.Email,
        ConsentId = consentId,
        RequestType = requestType,
        RequestDetails = requestDetails,
        CreatedOnUtc = clock.GetUtcNow().UtcDateTime
    });

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
