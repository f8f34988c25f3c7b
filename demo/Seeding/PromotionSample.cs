namespace DemoStore.Seeding;

/// <summary>Two plain discounts of the host: one with a coupon, one for a customer role.</summary>
public static class PromotionSample
{
    public static async Task InstallAsync(SampleRows rows, SampleRoles roles)
    {
        var discounts = await rows.AddAsync<Discount>(
            new()
            {
                Name = "3 dollars with a coupon",
                DiscountType = DiscountType.AssignedToOrderSubTotal,
                DiscountAmount = 3,
                RequiresCouponCode = true,
                CouponCode = "SAVE3",
                DiscountLimitation = DiscountLimitationType.Unlimited,
                LimitationTimes = 1,
                IsActive = true,
            },
            new()
            {
                Name = "2 % for loyal customers",
                DiscountType = DiscountType.AssignedToOrderTotal,
                UsePercentage = true,
                DiscountPercentage = 2,
                DiscountLimitation = DiscountLimitationType.Unlimited,
                LimitationTimes = 1,
                IsActive = true,
            });

        var group = await rows.AddAsync(new DiscountRequirement
        {
            DiscountId = discounts[1].Id,
            IsGroup = true,
            InteractionType = RequirementGroupInteractionType.And,
            DiscountRequirementRuleSystemName = "Default requirement group",
        });
        var requirement = await rows.AddAsync(new DiscountRequirement
        {
            DiscountId = discounts[1].Id,
            ParentId = group.Id,
            DiscountRequirementRuleSystemName = CustomerRoleRule.SystemName,
        });
        await rows.AddSettingAsync(CustomerRoleRule.SettingKey(requirement.Id), roles.Loyal.Id);
    }
}
