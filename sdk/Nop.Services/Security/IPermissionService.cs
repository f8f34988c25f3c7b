using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Security;

namespace Nop.Services.Security;

public partial interface IPermissionService
{
    Task<IList<PermissionRecord>> GetAllPermissionRecordsAsync();

    Task DeletePermissionRecordAsync(PermissionRecord permission);

    Task DeletePermissionAsync(string permissionSystemName);

    Task InsertPermissionsAsync();

    Task<bool> AuthorizeAsync(string permissionRecordSystemName);

    Task<bool> AuthorizeAsync(string permissionRecordSystemName, Customer customer);
}
