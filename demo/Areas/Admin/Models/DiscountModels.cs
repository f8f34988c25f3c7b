namespace DemoStore.Areas.Admin.Models;

public record DiscountListModel(IList<Discount> Discounts) : BaseNopModel;

/// <summary>One row of a discount's requirements; no rule name where its plugin is not installed.</summary>
public record RequirementRow(DiscountRequirement Requirement, int Depth, string? RuleName, string? ConfigurationUrl);

public record DiscountUsageRow(DiscountUsageHistory Usage, string DiscountName);

public record DiscountUsageModel(int? DiscountId, IReadOnlyList<DiscountUsageRow> Rows) : BaseNopModel;

public record DiscountModel : BaseNopEntityModel
{
    public string? Name { get; set; }

    public string? AdminComment { get; set; }

    public DiscountType DiscountType { get; set; } = DiscountType.AssignedToOrderSubTotal;

    public bool IsActive { get; set; }

    public bool UsePercentage { get; set; }

    public decimal DiscountPercentage { get; set; }

    public decimal DiscountAmount { get; set; }

    public decimal? MaximumDiscountAmount { get; set; }

    public int? MaximumDiscountedQuantity { get; set; }

    public DateTime? StartDateUtc { get; set; }

    public DateTime? EndDateUtc { get; set; }

    public bool RequiresCouponCode { get; set; }

    public string? CouponCode { get; set; }

    public bool IsCumulative { get; set; }

    public DiscountLimitationType DiscountLimitation { get; set; }

    public int LimitationTimes { get; set; } = 1;

    public bool AppliedToSubCategories { get; set; }

    public IList<RequirementRow> Requirements { get; } = [];

    public IReadOnlyList<(string SystemName, string FriendlyName)> Rules { get; set; } = [];

    public IList<CustomerRole> CustomerRoles { get; set; } = [];
}
