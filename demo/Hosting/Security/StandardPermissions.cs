namespace DemoStore.Hosting.Security;

/// <summary>The permissions of the host: those of the public store, where it is open, for everybody, all for administrators.</summary>
public sealed class StandardPermissions : IPermissionConfigManager
{
    public IList<PermissionConfig> AllConfigs =>
    [
        .. from area in typeof(StandardPermission).GetNestedTypes()
           from permission in area.GetFields()
           let systemName = (string)permission.GetRawConstantValue()!
           select new PermissionConfig(systemName, systemName, area.Name, GetRoles(area, systemName))
    ];

    private static string[] GetRoles(Type area, string systemName) =>
        area == typeof(StandardPermission.PublicStore) && systemName != StandardPermission.PublicStore.ACCESS_CLOSED_STORE
            ? [NopCustomerDefaults.AdministratorsRoleName, NopCustomerDefaults.RegisteredRoleName, NopCustomerDefaults.GuestsRoleName]
            : [NopCustomerDefaults.AdministratorsRoleName];
}
