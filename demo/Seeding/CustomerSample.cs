namespace DemoStore.Seeding;

/// <summary>The roles that promotions ask for.</summary>
public sealed record SampleRoles(CustomerRole Registered, CustomerRole Loyal);

/// <summary>Roles, the administrator, two shoppers with an account, and nopCommerce's two accounts of its own.</summary>
public static class CustomerSample
{
    public const string LoyalRoleName = "LoyalCustomers";

    public static async Task<SampleRoles> InstallAsync(SampleRows rows, SampleStore store)
    {
        var roles = await rows.AddAsync(
            Role("Administrators", NopCustomerDefaults.AdministratorsRoleName),
            Role("Forum Moderators", "ForumModerators"),
            Role("Registered", NopCustomerDefaults.RegisteredRoleName),
            Role("Guests", NopCustomerDefaults.GuestsRoleName),
            Role("Vendors", "Vendors"),
            new CustomerRole { Name = "Loyal customers", SystemName = LoyalRoleName, Active = true });
        var (administrators, registered, guests, loyal) = (roles[0], roles[2], roles[3], roles[5]);

        await AddPersonAsync(rows, store, "admin@example.com", "Ada", "Admin", "Admin-demo-1", administrators, registered);
        await AddPersonAsync(rows, store, "anna@example.com", "Anna", "Berg", "Anna-demo-1", registered);
        await AddPersonAsync(rows, store, "ben@example.com", "Ben", "Okoro", "Ben-demo-1", registered, loyal);
        await AddSystemAccountAsync(rows, store, NopCustomerDefaults.SearchEngineCustomerName, guests);
        await AddSystemAccountAsync(rows, store, NopCustomerDefaults.BackgroundTaskCustomerName, guests);

        await rows.AddAsync(
            new GdprConsent { Message = "I agree to personal offers made from what I do in this shop.", DisplayOnCustomerInfoPage = true, DisplayOrder = 1 },
            new GdprConsent { Message = "I agree to offers by e-mail.", DisplayOnCustomerInfoPage = true, DisplayOrder = 2 });

        return new SampleRoles(registered, loyal);
    }

    private static CustomerRole Role(string name, string systemName) =>
        new() { Name = name, SystemName = systemName, Active = true, IsSystemRole = true };

    private static async Task AddPersonAsync(SampleRows rows, SampleStore store, string email, string firstName, string lastName,
        string password, params CustomerRole[] roles)
    {
        var address = await rows.AddAsync(new Address
        {
            FirstName = firstName,
            LastName = lastName,
            Email = email,
            CountryId = store.UnitedStates.Id,
            City = "New York",
            Address1 = "21 West 52nd Street",
            ZipPostalCode = "10021",
            PhoneNumber = "12345678",
            CreatedOnUtc = rows.NowUtc,
        });
        var customer = await rows.AddAsync(new Customer
        {
            Email = email,
            Username = email,
            FirstName = firstName,
            LastName = lastName,
            BillingAddressId = address.Id,
            ShippingAddressId = address.Id,
            CountryId = store.UnitedStates.Id,
            Active = true,
            CreatedOnUtc = rows.NowUtc,
            LastActivityDateUtc = rows.NowUtc,
            RegisteredInStoreId = store.Stores[0].Id,
        });
        await rows.AddAsync(PasswordHash.Create(customer.Id, password, rows.NowUtc));
        await rows.AddAsync(new CustomerAddressMapping { CustomerId = customer.Id, AddressId = address.Id });
        await AddRolesAsync(rows, customer, roles);
    }

    private static async Task AddSystemAccountAsync(SampleRows rows, SampleStore store, string systemName, CustomerRole guests)
    {
        var account = await rows.AddAsync(new Customer
        {
            Email = $"builtin@{systemName.ToLowerInvariant()}.example.com",
            SystemName = systemName,
            IsSystemAccount = true,
            Active = true,
            AdminComment = "Built-in system record",
            CreatedOnUtc = rows.NowUtc,
            LastActivityDateUtc = rows.NowUtc,
            RegisteredInStoreId = store.Stores[0].Id,
        });
        await AddRolesAsync(rows, account, guests);
    }

    private static Task AddRolesAsync(SampleRows rows, Customer customer, params CustomerRole[] roles) =>
        rows.AddAsync(roles.Select(role => new CustomerCustomerRoleMapping { CustomerId = customer.Id, CustomerRoleId = role.Id }));
}
