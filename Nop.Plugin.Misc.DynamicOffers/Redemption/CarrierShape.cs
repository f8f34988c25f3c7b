using Nop.Core.Domain.Discounts;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>
/// Whether a carrier is whole. The host lets everybody through a discount without requirement rows, with a lone row or with an empty group,
/// so anything but a group with our one requirement in it must be switched off.
/// </summary>
public static class CarrierShape
{
    public static bool IsWhole(Carrier carrier, Discount discount, IReadOnlyCollection<DiscountRequirement> requirements)
    {
        return discount.DiscountTypeId == carrier.DiscountTypeId
            && discount.UsePercentage == carrier.UsePercentage
            && discount.DiscountPercentage == carrier.Percentage
            && discount.DiscountAmount == carrier.Amount
            && discount.MaximumDiscountAmount == (carrier.MaximumAmount == 0m ? null : carrier.MaximumAmount)
            && discount.DiscountLimitation == DiscountLimitationType.Unlimited
            && !discount.IsCumulative
            && !discount.RequiresCouponCode
            && discount.StartDateUtc is null
            && discount.EndDateUtc is null
            && requirements.Count == 2
            && requirements.Any(row => IsOurGroup(row, carrier))
            && requirements.Any(row => IsOurRequirement(row, carrier));
    }

    private static bool IsOurGroup(DiscountRequirement row, Carrier carrier)
    {
        return row.Id == carrier.GroupRequirementId
            && row.IsGroup
            && row.ParentId is null or 0
            && row.InteractionType == RequirementGroupInteractionType.And;
    }

    private static bool IsOurRequirement(DiscountRequirement row, Carrier carrier)
    {
        return row.Id == carrier.RequirementId
            && !row.IsGroup
            && row.ParentId == carrier.GroupRequirementId
            && row.DiscountRequirementRuleSystemName == DynamicOffersDefaults.SystemName;
    }
}
