namespace DemoStore.Hosting.Security;

public sealed class PermissionService(
    ICustomerService customerService, IRepository<CustomerRole> customerRoleRepository, IRepository<PermissionRecord> permissionRepository,
    IRepository<PermissionRecordCustomerRoleMapping> mappingRepository, IStaticCacheManager cache, ITypeFinder typeFinder,
    IWorkContext workContext) : IPermissionService
{
    private static readonly CacheKey ByRoleKey = new($"{NopEntityCacheDefaults<PermissionRecord>.AllPrefix}role-{{0}}");

    public async Task<IList<PermissionRecord>> GetAllPermissionRecordsAsync() =>
        await permissionRepository.GetAllAsync(query => query.OrderBy(permission => permission.Name));

    public async Task DeletePermissionRecordAsync(PermissionRecord permission)
    {
        await mappingRepository.DeleteAsync(mapping => mapping.PermissionRecordId == permission.Id);
        await permissionRepository.DeleteAsync(permission);
    }

    public async Task DeletePermissionAsync(string permissionSystemName)
    {
        var permission = (await GetAllPermissionRecordsAsync()).FirstOrDefault(permission => permission.SystemName == permissionSystemName);
        if (permission is not null)
            await DeletePermissionRecordAsync(permission);
    }

    /// <summary>Inserts, at every start, those permissions of the host and its plugins that are not there yet.</summary>
    public async Task InsertPermissionsAsync()
    {
        var known = (await GetAllPermissionRecordsAsync()).Select(permission => permission.SystemName).ToHashSet();
        var configs = typeFinder.FindClassesOfType<IPermissionConfigManager>()
            .SelectMany(type => ((IPermissionConfigManager)Activator.CreateInstance(type)!).AllConfigs);
        foreach (var config in configs.Where(config => known.Add(config.SystemName)))
        {
            var permission = new PermissionRecord { Name = config.Name, SystemName = config.SystemName, Category = config.Category };
            await permissionRepository.InsertAsync(permission);
            foreach (var roleName in config.DefaultCustomerRoles)
            {
                await mappingRepository.InsertAsync(new PermissionRecordCustomerRoleMapping
                {
                    PermissionRecordId = permission.Id,
                    CustomerRoleId = (await GetOrCreateRoleAsync(roleName)).Id
                });
            }
        }
    }

    public async Task<bool> AuthorizeAsync(string permissionRecordSystemName) =>
        await AuthorizeAsync(permissionRecordSystemName, await workContext.GetCurrentCustomerAsync());

    public async Task<bool> AuthorizeAsync(string permissionRecordSystemName, Customer customer)
    {
        if (string.IsNullOrEmpty(permissionRecordSystemName))
            return false;

        foreach (var roleId in await customerService.GetCustomerRoleIdsAsync(customer))
        {
            if ((await GetPermissionsOfRoleAsync(roleId)).Contains(permissionRecordSystemName))
                return true;
        }

        return false;
    }

    private async Task<HashSet<string>> GetPermissionsOfRoleAsync(int roleId) =>
        await cache.GetAsync(cache.PrepareKey(ByRoleKey, roleId), async () =>
        {
            var names = await permissionRepository.Table
                .Where(permission => mappingRepository.Table.Any(mapping =>
                    mapping.PermissionRecordId == permission.Id && mapping.CustomerRoleId == roleId))
                .Select(permission => permission.SystemName)
                .ToListAsync();

            return names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        });

    private async Task<CustomerRole> GetOrCreateRoleAsync(string systemName)
    {
        var role = await customerRoleRepository.Table.FirstOrDefaultAsync(role => role.SystemName == systemName);
        if (role is null)
        {
            role = new CustomerRole { Name = systemName, SystemName = systemName, Active = true };
            await customerRoleRepository.InsertAsync(role);
        }

        return role;
    }
}
