namespace DemoStore.Hosting.Security;

/// <summary>The permissions of the host: those of the public store for everybody, all for administrators.</summary>
public sealed class StandardPermissions : IPermissionConfigManager
{
    public IList<PermissionConfig> AllConfigs =>
    [
        .. from area in typeof(StandardPermission).GetNestedTypes()
           from permission in area.GetFields()
           let systemName = (string)permission.GetRawConstantValue()!
           select new PermissionConfig(systemName, systemName, area.Name, GetRoles(area))
    ];

    private static string[] GetRoles(Type area) =>
        area == typeof(StandardPermission.PublicStore)
            ? [NopCustomerDefaults.AdministratorsRoleName, NopCustomerDefaults.RegisteredRoleName, NopCustomerDefaults.GuestsRoleName]
            : [NopCustomerDefaults.AdministratorsRoleName];
}
