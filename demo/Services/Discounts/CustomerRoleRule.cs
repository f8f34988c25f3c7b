namespace DemoStore.Services.Discounts;

/// <summary>The rule that every store brings along: the customer is in a role.</summary>
public class CustomerRoleRule(ICustomerService customerService, ISettingService settingService) : BasePlugin, IDiscountRequirementRule
{
    public const string SystemName = "DiscountRequirement.MustBeAssignedToCustomerRole";

    public override PluginDescriptor PluginDescriptor { get; set; } = new()
    {
        SystemName = SystemName,
        FriendlyName = "Must be assigned to customer role",
        PluginType = typeof(CustomerRoleRule),
        Installed = true,
    };

    /// <summary>The setting that holds the role's id.</summary>
    public static string SettingKey(int discountRequirementId) => $"{SystemName}-{discountRequirementId}";

    public async Task<DiscountRequirementValidationResult> CheckRequirementAsync(DiscountRequirementValidationRequest request)
    {
        var roleId = await settingService.GetSettingByKeyAsync<int>(SettingKey(request.DiscountRequirementId));

        return new()
        {
            IsValid = roleId > 0 && request.Customer is not null
                && (await customerService.GetCustomerRoleIdsAsync(request.Customer)).Contains(roleId),
        };
    }

    public string GetConfigurationUrl(int discountId, int? discountRequirementId) => string.Empty;
}
