using Nop.Core.Domain.Logging;

namespace DemoStore.Hosting.Logging;

/// <summary>
/// Notes what administrators do. Kinds that the shop does not know, such as those of plugins, and what shoppers do are not noted, as in
/// a fresh store.
/// </summary>
public sealed class CustomerActivityService(
    IRepository<ActivityLog> activityLogRepository, IWorkContext workContext, IWebHelper webHelper,
    TimeProvider clock) : ICustomerActivityService
{
    /// <summary>A kind's number in the log is its place here, from 1 on.</summary>
    private static readonly string[] Kinds =
    [
        "InstallNewPlugin", "UninstallPlugin", "DeletePlugin", "UpdatePlugin", "EditSettings", "EditOrder", "DeleteOrder",
        "AddNewDiscount", "EditDiscount", "DeleteDiscount", "EditCustomer", "DeleteCustomer", "EditMessageTemplate"
    ];

    public async Task<ActivityLog> InsertActivityAsync(string systemKeyword, string comment, BaseEntity? entity = null)
    {
        var kind = Array.IndexOf(Kinds, systemKeyword) + 1;
        if (kind == 0)
            return null!;

        var activity = new ActivityLog
        {
            ActivityLogTypeId = kind,
            CustomerId = (await workContext.GetCurrentCustomerAsync()).Id,
            EntityId = entity?.Id,
            EntityName = entity?.GetType().Name,
            Comment = comment,
            IpAddress = webHelper.GetCurrentIpAddress(),
            CreatedOnUtc = clock.GetUtcNow().UtcDateTime
        };
        await activityLogRepository.InsertAsync(activity);

        return activity;
    }
}
