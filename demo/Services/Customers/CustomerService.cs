using System.Xml.Linq;

namespace DemoStore.Services.Customers;

public class CustomerService(
    IEventPublisher eventPublisher, IGenericAttributeService genericAttributeService, IRepository<Address> addresses,
    IRepository<Customer> customers, IRepository<CustomerAddressMapping> customerAddresses,
    IRepository<CustomerCustomerRoleMapping> roleMappings, IRepository<CustomerPassword> passwords, IRepository<CustomerRole> roles,
    IRepository<GenericAttribute> genericAttributes, IRepository<Order> orders, IRepository<ProductReview> productReviews,
    IRepository<ShoppingCartItem> shoppingCartItems, IShortTermCacheManager requestCache, TimeProvider clock) : ICustomerService
{
    private static readonly CacheKey RolesOfCustomer = new(NopEntityCacheDefaults<CustomerCustomerRoleMapping>.Prefix + "roles.{0}.{1}");

    public Task<Customer> GetCustomerByIdAsync(int customerId) =>
        customers.GetByIdAsync(customerId, _ => default!, useShortTermCache: true);

    public async Task<IList<Customer>> GetCustomersByIdsAsync(int[] customerIds) =>
        await customers.GetByIdsAsync(customerIds, includeDeleted: false);

    public async Task<Customer> GetCustomerByGuidAsync(Guid customerGuid) => customerGuid == Guid.Empty
        ? null!
        : await FirstAsync(customer => customer.CustomerGuid == customerGuid);

    public async Task<Customer> GetCustomerByEmailAsync(string email) => string.IsNullOrWhiteSpace(email)
        ? null!
        : await FirstAsync(customer => customer.Email == email);

    public async Task<Customer> GetCustomerByUsernameAsync(string username) => string.IsNullOrWhiteSpace(username)
        ? null!
        : await FirstAsync(customer => customer.Username == username);

    public async Task<Customer> GetCustomerBySystemNameAsync(string systemName) => string.IsNullOrWhiteSpace(systemName)
        ? null!
        : await FirstAsync(customer => customer.SystemName == systemName);

    public Task<Customer> GetOrCreateBackgroundTaskUserAsync() =>
        GetOrCreateSystemCustomerAsync(NopCustomerDefaults.BackgroundTaskCustomerName);

    public Task<Customer> GetOrCreateSearchEngineUserAsync() =>
        GetOrCreateSystemCustomerAsync(NopCustomerDefaults.SearchEngineCustomerName);

    public async Task<IPagedList<Customer>> GetAllCustomersAsync(DateTime? createdFromUtc = null, DateTime? createdToUtc = null,
        DateTime? lastActivityFromUtc = null, DateTime? lastActivityToUtc = null, int affiliateId = 0, int vendorId = 0,
        int[]? customerRoleIds = null, string? email = null, string? username = null, string? firstName = null, string? lastName = null,
        int dayOfBirth = 0, int monthOfBirth = 0, string? company = null, string? phone = null, string? zipPostalCode = null,
        string? ipAddress = null, bool? isActive = null, int pageIndex = 0, int pageSize = int.MaxValue, bool getOnlyTotalCount = false) =>
        await customers.GetAllPagedAsync(query =>
        {
            if (createdFromUtc is not null)
                query = query.Where(customer => customer.CreatedOnUtc >= createdFromUtc);
            if (createdToUtc is not null)
                query = query.Where(customer => customer.CreatedOnUtc <= createdToUtc);
            if (lastActivityFromUtc is not null)
                query = query.Where(customer => customer.LastActivityDateUtc >= lastActivityFromUtc);
            if (lastActivityToUtc is not null)
                query = query.Where(customer => customer.LastActivityDateUtc <= lastActivityToUtc);
            if (customerRoleIds is { Length: > 0 })
            {
                query = query.Where(customer => roleMappings.Table.Any(mapping =>
                    mapping.CustomerId == customer.Id && customerRoleIds.Contains(mapping.CustomerRoleId)));
            }

            if (!string.IsNullOrWhiteSpace(email))
                query = query.Where(customer => customer.Email.Contains(email));
            if (!string.IsNullOrWhiteSpace(username))
                query = query.Where(customer => customer.Username.Contains(username));
            if (!string.IsNullOrWhiteSpace(firstName))
                query = query.Where(customer => customer.FirstName.Contains(firstName));
            if (!string.IsNullOrWhiteSpace(lastName))
                query = query.Where(customer => customer.LastName.Contains(lastName));
            if (isActive is not null)
                query = query.Where(customer => customer.Active == isActive);

            return query.OrderByDescending(customer => customer.CreatedOnUtc).ThenByDescending(customer => customer.Id);
        }, pageIndex, pageSize, getOnlyTotalCount, includeDeleted: false);

    public async Task<Customer> GetShoppingCartCustomerAsync(IList<ShoppingCartItem> shoppingCart) =>
        shoppingCart.FirstOrDefault() is { } item ? await GetCustomerByIdAsync(item.CustomerId) : null!;

    public async Task<Customer> InsertGuestCustomerAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var guest = new Customer { CustomerGuid = Guid.NewGuid(), Active = true, CreatedOnUtc = now, LastActivityDateUtc = now };
        await customers.InsertAsync(guest);

        var role = await GetCustomerRoleBySystemNameAsync(NopCustomerDefaults.GuestsRoleName)
            ?? throw new NopException("'Guests' role could not be loaded");
        await AddCustomerRoleMappingAsync(new CustomerCustomerRoleMapping { CustomerId = guest.Id, CustomerRoleId = role.Id });

        return guest;
    }

    public Task InsertCustomerAsync(Customer customer) => customers.InsertAsync(customer);

    public Task UpdateCustomerAsync(Customer customer) => customers.UpdateAsync(customer);

    public async Task DeleteCustomerAsync(Customer customer)
    {
        if (customer.IsSystemAccount)
            throw new NopException($"System customer account ({customer.SystemName}) could not be deleted");

        await customers.DeleteAsync(customer);
    }

    /// <summary>Deletes in bulk, and so without any event. Guests who ordered or wrote a review stay.</summary>
    public async Task<int> DeleteGuestCustomersAsync(DateTime? createdFromUtc, DateTime? createdToUtc, bool onlyWithoutShoppingCart)
    {
        var guestRole = await GetCustomerRoleBySystemNameAsync(NopCustomerDefaults.GuestsRoleName);
        var aged = from customer in customers.Table
                   join mapping in roleMappings.Table on customer.Id equals mapping.CustomerId
                   where mapping.CustomerRoleId == guestRole.Id && !customer.IsSystemAccount
                       && !orders.Table.Any(order => order.CustomerId == customer.Id)
                       && !productReviews.Table.Any(review => review.CustomerId == customer.Id)
                   select customer;
        if (createdFromUtc is not null)
            aged = aged.Where(customer => customer.CreatedOnUtc >= createdFromUtc);
        if (createdToUtc is not null)
            aged = aged.Where(customer => customer.CreatedOnUtc <= createdToUtc);
        if (onlyWithoutShoppingCart)
            aged = aged.Where(customer => !shoppingCartItems.Table.Any(item => item.CustomerId == customer.Id));

        var ids = await aged.Select(customer => customer.Id).ToListAsync();
        if (ids.Count == 0)
            return 0;

        var addressIds = await customerAddresses.Table.Where(mapping => ids.Contains(mapping.CustomerId))
            .Select(mapping => mapping.AddressId).ToListAsync();
        await genericAttributes.DeleteAsync(attribute => attribute.KeyGroup == nameof(Customer) && ids.Contains(attribute.EntityId));
        var deleted = await customers.DeleteAsync(customer => ids.Contains(customer.Id));
        if (addressIds.Count > 0)
            await addresses.DeleteAsync(address => addressIds.Contains(address.Id));

        return deleted;
    }

    public Task<string> GetCustomerFullNameAsync(Customer customer) => Task.FromResult($"{customer.FirstName} {customer.LastName}".Trim());

    public async Task<string> FormatUsernameAsync(Customer customer, bool stripTooLong = false, int maxLength = 0)
    {
        if (await IsGuestAsync(customer))
            return "Guest";

        var name = customer.Email ?? customer.Username ?? string.Empty;

        return stripTooLong && maxLength > 0 && name.Length > maxLength ? name[..maxLength] : name;
    }

    public async Task<IList<CustomerRole>> GetAllCustomerRolesAsync(bool showHidden = false)
    {
        var all = await roles.GetAllAsync(query => query.OrderBy(role => role.Name), _ => default!);

        return showHidden ? all : all.Where(role => role.Active).ToList();
    }

    public async Task<IList<CustomerRole>> GetCustomerRolesAsync(Customer customer, bool showHidden = false) =>
        await requestCache.GetAsync(async () =>
        {
            var ids = await roleMappings.Table.Where(mapping => mapping.CustomerId == customer.Id)
                .Select(mapping => mapping.CustomerRoleId).ToListAsync();

            return (IList<CustomerRole>)(await GetAllCustomerRolesAsync(showHidden)).Where(role => ids.Contains(role.Id)).ToList();
        }, RolesOfCustomer, customer, showHidden);

    public async Task<int[]> GetCustomerRoleIdsAsync(Customer customer, bool showHidden = false) =>
        [.. (await GetCustomerRolesAsync(customer, showHidden)).Select(role => role.Id)];

    public async Task<CustomerRole> GetCustomerRoleBySystemNameAsync(string systemName) =>
        (await GetAllCustomerRolesAsync(true)).FirstOrDefault(role => role.SystemName == systemName)!;

    public Task AddCustomerRoleMappingAsync(CustomerCustomerRoleMapping roleMapping) => roleMappings.InsertAsync(roleMapping);

    public async Task RemoveCustomerRoleMappingAsync(Customer customer, CustomerRole role)
    {
        var mapping = await roleMappings.Table.FirstOrDefaultAsync(mapping =>
            mapping.CustomerId == customer.Id && mapping.CustomerRoleId == role.Id);
        if (mapping is not null)
            await roleMappings.DeleteAsync(mapping);
    }

    public async Task<bool> IsInCustomerRoleAsync(Customer customer, string customerRoleSystemName, bool onlyActiveCustomerRoles = true) =>
        (await GetCustomerRolesAsync(customer, !onlyActiveCustomerRoles)).Any(role => role.SystemName == customerRoleSystemName);

    public Task<bool> IsAdminAsync(Customer customer, bool onlyActiveCustomerRoles = true) =>
        IsInCustomerRoleAsync(customer, NopCustomerDefaults.AdministratorsRoleName, onlyActiveCustomerRoles);

    public Task<bool> IsRegisteredAsync(Customer customer, bool onlyActiveCustomerRoles = true) =>
        IsInCustomerRoleAsync(customer, NopCustomerDefaults.RegisteredRoleName, onlyActiveCustomerRoles);

    public Task<bool> IsGuestAsync(Customer customer, bool onlyActiveCustomerRoles = true) =>
        IsInCustomerRoleAsync(customer, NopCustomerDefaults.GuestsRoleName, onlyActiveCustomerRoles);

    public async Task<CustomerPassword> GetCurrentPasswordAsync(int customerId) => (await passwords.Table
        .Where(password => password.CustomerId == customerId).OrderByDescending(password => password.Id).FirstOrDefaultAsync())!;

    public Task InsertCustomerPasswordAsync(CustomerPassword customerPassword) => passwords.InsertAsync(customerPassword);

    public Task UpdateCustomerPasswordAsync(CustomerPassword customerPassword) => passwords.UpdateAsync(customerPassword);

    public async Task<IList<Address>> GetAddressesByCustomerIdAsync(int customerId) => await
        (from address in addresses.Table
         join mapping in customerAddresses.Table on address.Id equals mapping.AddressId
         where mapping.CustomerId == customerId
         orderby address.Id
         select address).ToListAsync();

    public async Task<Address> GetCustomerAddressAsync(int customerId, int addressId) => (await
        (from address in addresses.Table
         join mapping in customerAddresses.Table on address.Id equals mapping.AddressId
         where mapping.CustomerId == customerId && address.Id == addressId
         select address).FirstOrDefaultAsync())!;

    public async Task<Address> GetCustomerBillingAddressAsync(Customer customer) =>
        customer.BillingAddressId is { } id ? await addresses.GetByIdAsync(id, _ => default!, useShortTermCache: true) : null!;

    public async Task<Address> GetCustomerShippingAddressAsync(Customer customer) =>
        customer.ShippingAddressId is { } id ? await addresses.GetByIdAsync(id, _ => default!, useShortTermCache: true) : null!;

    public async Task InsertCustomerAddressAsync(Customer customer, Address address)
    {
        if (await GetCustomerAddressAsync(customer.Id, address.Id) is null)
            await customerAddresses.InsertAsync(new CustomerAddressMapping { AddressId = address.Id, CustomerId = customer.Id });
    }

    public async Task RemoveCustomerAddressAsync(Customer customer, Address address)
    {
        var mapping = await customerAddresses.Table.FirstOrDefaultAsync(mapping =>
            mapping.AddressId == address.Id && mapping.CustomerId == customer.Id);
        if (mapping is null)
            return;

        if (customer.BillingAddressId == address.Id)
            customer.BillingAddressId = null;
        if (customer.ShippingAddressId == address.Id)
            customer.ShippingAddressId = null;
        await customerAddresses.DeleteAsync(mapping);
    }

    public async Task<string[]> ParseAppliedDiscountCouponCodesAsync(Customer customer)
    {
        var xml = await genericAttributeService.GetAttributeAsync<string>(customer, NopCustomerDefaults.DiscountCouponCodeAttribute);

        return string.IsNullOrEmpty(xml)
            ? []
            : [.. XElement.Parse(xml).Elements("CouponCode").Select(element => ((string?)element.Attribute("Code") ?? string.Empty).Trim())];
    }

    public async Task ApplyDiscountCouponCodeAsync(Customer customer, string couponCode)
    {
        var codes = await ParseAppliedDiscountCouponCodesAsync(customer);
        if (!codes.Contains(couponCode.Trim(), StringComparer.InvariantCultureIgnoreCase))
            await SaveDiscountCouponCodesAsync(customer, [.. codes, couponCode]);
    }

    public async Task RemoveDiscountCouponCodeAsync(Customer customer, string couponCode)
    {
        var codes = await ParseAppliedDiscountCouponCodesAsync(customer);
        await SaveDiscountCouponCodesAsync(customer,
            [.. codes.Where(code => !code.Equals(couponCode.Trim(), StringComparison.InvariantCultureIgnoreCase))]);
    }

    public async Task ResetCheckoutDataAsync(Customer customer, int storeId, bool clearCouponCodes = false,
        bool clearCheckoutAttributes = false, bool clearRewardPoints = true, bool clearShippingMethod = true, bool clearPaymentMethod = true)
    {
        if (clearCouponCodes)
            await genericAttributeService.SaveAttributeAsync<string?>(customer, NopCustomerDefaults.DiscountCouponCodeAttribute, null);

        if (clearRewardPoints)
            await genericAttributeService.SaveAttributeAsync(customer, NopCustomerDefaults.UseRewardPointsDuringCheckoutAttribute, false, storeId);

        if (clearShippingMethod)
        {
            await genericAttributeService.SaveAttributeAsync<ShippingOption?>(customer, NopCustomerDefaults.SelectedShippingOptionAttribute, null, storeId);
            await genericAttributeService.SaveAttributeAsync<ShippingOption?>(customer, NopCustomerDefaults.OfferedShippingOptionsAttribute, null, storeId);
        }

        if (clearPaymentMethod)
            await genericAttributeService.SaveAttributeAsync<string?>(customer, NopCustomerDefaults.SelectedPaymentMethodAttribute, null, storeId);

        await eventPublisher.PublishAsync(new ResetCheckoutDataEvent(customer, storeId));
    }

    private async Task<Customer> FirstAsync(Expression<Func<Customer, bool>> predicate) =>
        (await customers.Table.Where(predicate).OrderBy(customer => customer.Id).FirstOrDefaultAsync())!;

    private async Task<Customer> GetOrCreateSystemCustomerAsync(string systemName)
    {
        if (await GetCustomerBySystemNameAsync(systemName) is { } existing)
            return existing;

        var now = clock.GetUtcNow().UtcDateTime;
        var customer = new Customer
        {
            CustomerGuid = Guid.NewGuid(),
            Email = $"builtin@{systemName.ToLowerInvariant()}.example",
            SystemName = systemName,
            IsSystemAccount = true,
            Active = true,
            CreatedOnUtc = now,
            LastActivityDateUtc = now,
        };
        await customers.InsertAsync(customer);

        var role = await GetCustomerRoleBySystemNameAsync(NopCustomerDefaults.GuestsRoleName);
        await AddCustomerRoleMappingAsync(new CustomerCustomerRoleMapping { CustomerId = customer.Id, CustomerRoleId = role.Id });

        return customer;
    }

    private async Task SaveDiscountCouponCodesAsync(Customer customer, string[] codes)
    {
        var xml = codes.Length == 0
            ? null
            : new XElement("DiscountCouponCodes", codes.Select(code => new XElement("CouponCode", new XAttribute("Code", code))))
                .ToString(SaveOptions.DisableFormatting);
        await genericAttributeService.SaveAttributeAsync(customer, NopCustomerDefaults.DiscountCouponCodeAttribute, xml);
    }
}
