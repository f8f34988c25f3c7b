using Nop.Core.Domain.Customers;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Found by the host's scan at every start, which inserts the permission where it is missing.</summary>
public class PermissionConfigManager : IPermissionConfigManager
{
    public IList<PermissionConfig> AllConfigs =>
    [
        new(
            "Admin area. Dynamic Offers. Manage",
            DynamicOffersDefaults.ManagePermission,
            nameof(StandardPermission.Promotions),
            NopCustomerDefaults.AdministratorsRoleName)
    ];
}
