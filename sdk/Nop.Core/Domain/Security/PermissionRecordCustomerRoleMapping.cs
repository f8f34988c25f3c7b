namespace Nop.Core.Domain.Security;

public partial class PermissionRecordCustomerRoleMapping : BaseEntity
{
    public int CustomerRoleId { get; set; }

    public int PermissionRecordId { get; set; }
}
