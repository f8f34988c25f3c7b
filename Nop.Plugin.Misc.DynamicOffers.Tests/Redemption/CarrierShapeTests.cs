using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.DynamicOffers.Redemption;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Redemption;

public class CarrierShapeTests
{
    private readonly Carrier _carrier = new() { DiscountId = 1, GroupRequirementId = 10, RequirementId = 11, Percentage = 5m, MaximumAmount = 25m };

    private readonly Discount _discount = new()
    {
        Id = 1,
        IsActive = true,
        DiscountType = DiscountType.AssignedToOrderSubTotal,
        UsePercentage = true,
        DiscountPercentage = 5m,
        MaximumDiscountAmount = 25m,
        DiscountLimitation = DiscountLimitationType.Unlimited
    };

    private readonly DiscountRequirement _group = new() { Id = 10, DiscountId = 1, IsGroup = true, InteractionType = RequirementGroupInteractionType.And };

    private readonly DiscountRequirement _requirement = new() { Id = 11, DiscountId = 1, ParentId = 10, DiscountRequirementRuleSystemName = "Misc.DynamicOffers" };

    [Fact]
    public void A_group_with_our_one_requirement_under_our_terms_is_whole()
    {
        Assert.True(IsWhole(_group, _requirement));
    }

    [Fact]
    public void What_is_switched_off_may_be_whole_all_the_same()
    {
        _discount.IsActive = false;

        Assert.True(IsWhole(_group, _requirement));
    }

    [Fact]
    public void The_host_writes_no_parent_as_nothing_or_as_zero()
    {
        _group.ParentId = 0;

        Assert.True(IsWhole(_group, _requirement));
    }

    public static TheoryData<string, Action<Discount>> Edits => new()
    {
        { "on the order total", discount => discount.DiscountType = DiscountType.AssignedToOrderTotal },
        { "on products", discount => discount.DiscountType = DiscountType.AssignedToSkus },
        { "an amount", discount => discount.UsePercentage = false },
        { "deeper", discount => discount.DiscountPercentage = 50m },
        { "shallower", discount => discount.DiscountPercentage = 4.99m },
        { "no maximum", discount => discount.MaximumDiscountAmount = null },
        { "a higher maximum", discount => discount.MaximumDiscountAmount = 25.01m },
        { "limited", discount => discount.DiscountLimitation = DiscountLimitationType.NTimesOnly },
        { "limited per customer", discount => discount.DiscountLimitation = DiscountLimitationType.NTimesPerCustomer },
        { "cumulative", discount => discount.IsCumulative = true },
        { "with a coupon", discount => discount.RequiresCouponCode = true },
        { "from a date", discount => discount.StartDateUtc = DateTime.UnixEpoch },
        { "until a date", discount => discount.EndDateUtc = DateTime.UnixEpoch }
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Other_terms_are_not_ours(string edit, Action<Discount> change)
    {
        change(_discount);

        Assert.False(IsWhole(_group, _requirement), edit);
    }

    [Fact]
    public void Without_rows_the_host_would_give_it_to_everybody()
    {
        Assert.False(IsWhole());
        Assert.False(IsWhole(_group));
        Assert.False(IsWhole(_requirement));
    }

    [Fact]
    public void A_row_more_may_open_it()
    {
        Assert.False(IsWhole(_group, _requirement, new DiscountRequirement { Id = 12, DiscountId = 1, ParentId = 10 }));
        Assert.False(IsWhole(_group, _group));
    }

    public static TheoryData<string, Action<DiscountRequirement, DiscountRequirement>> EditedRows => new()
    {
        { "the group is no group", (group, _) => group.IsGroup = false },
        { "the group is below another", (group, _) => group.ParentId = 9 },
        { "any of the group", (group, _) => group.InteractionType = RequirementGroupInteractionType.Or },
        { "no interaction", (group, _) => group.InteractionType = null },
        { "another group", (group, _) => group.Id = 20 },
        { "the requirement is a group", (_, requirement) => requirement.IsGroup = true },
        { "the requirement stands at the top", (_, requirement) => requirement.ParentId = null },
        { "the requirement stands elsewhere", (_, requirement) => requirement.ParentId = 9 },
        { "another requirement", (_, requirement) => requirement.Id = 20 },
        { "another plugin's rule", (_, requirement) => requirement.DiscountRequirementRuleSystemName = "DiscountRules.HasOneProduct" },
        { "no rule", (_, requirement) => requirement.DiscountRequirementRuleSystemName = null }
    };

    [Theory]
    [MemberData(nameof(EditedRows))]
    public void Rows_that_differ_from_ours_in_anything_are_not_whole(string edit, Action<DiscountRequirement, DiscountRequirement> change)
    {
        change(_group, _requirement);

        Assert.False(IsWhole(_group, _requirement), edit);
    }

    [Fact]
    public void A_carrier_that_does_not_know_its_rows_yet_is_not_whole()
    {
        _carrier.GroupRequirementId = 0;
        _carrier.RequirementId = 0;

        Assert.False(IsWhole(_group, _requirement));
    }

    private bool IsWhole(params DiscountRequirement[] rows)
    {
        return CarrierShape.IsWhole(_carrier, _discount, rows);
    }
}
