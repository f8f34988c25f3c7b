using Nop.Web.Framework.Models;

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

    public static DiscountModel From(Discount discount) => new()
    {
        Id = discount.Id,
        Name = discount.Name,
        AdminComment = discount.AdminComment,
        DiscountType = discount.DiscountType,
        IsActive = discount.IsActive,
        UsePercentage = discount.UsePercentage,
        DiscountPercentage = discount.DiscountPercentage,
        DiscountAmount = discount.DiscountAmount,
        MaximumDiscountAmount = discount.MaximumDiscountAmount,
        MaximumDiscountedQuantity = discount.MaximumDiscountedQuantity,
        StartDateUtc = discount.StartDateUtc,
        EndDateUtc = discount.EndDateUtc,
        RequiresCouponCode = discount.RequiresCouponCode,
        CouponCode = discount.CouponCode,
        IsCumulative = discount.IsCumulative,
        DiscountLimitation = discount.DiscountLimitation,
        LimitationTimes = discount.LimitationTimes,
        AppliedToSubCategories = discount.AppliedToSubCategories,
    };

    public void CopyTo(Discount discount)
    {
        discount.Name = Name;
        discount.AdminComment = AdminComment;
        discount.DiscountType = DiscountType;
        discount.IsActive = IsActive;
        discount.UsePercentage = UsePercentage;
        discount.DiscountPercentage = DiscountPercentage;
        discount.DiscountAmount = DiscountAmount;
        discount.MaximumDiscountAmount = MaximumDiscountAmount;
        discount.MaximumDiscountedQuantity = MaximumDiscountedQuantity;
        discount.StartDateUtc = StartDateUtc;
        discount.EndDateUtc = EndDateUtc;
        discount.RequiresCouponCode = RequiresCouponCode;
        discount.CouponCode = CouponCode;
        discount.IsCumulative = IsCumulative;
        discount.DiscountLimitation = DiscountLimitation;
        discount.LimitationTimes = LimitationTimes;
        discount.AppliedToSubCategories = AppliedToSubCategories;
    }
}
