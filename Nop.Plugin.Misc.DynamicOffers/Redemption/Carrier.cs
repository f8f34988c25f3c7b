using Nop.Core;
using Nop.Core.Domain.Discounts;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>
/// A discount of the host that carries our offers of one depth to whomever our requirement lets through. Few of them serve all shoppers.
/// </summary>
public class Carrier : BaseEntity
{
    public int DiscountId { get; set; }

    /// <summary>The top-level group row; 0 until it is there.</summary>
    public int GroupRequirementId { get; set; }

    /// <summary>Our requirement below the group; 0 until it is there.</summary>
    public int RequirementId { get; set; }

    /// <summary>The host's type of discount.</summary>
    public int DiscountTypeId { get; set; } = (int)DiscountType.AssignedToOrderSubTotal;

    public bool UsePercentage { get; set; } = true;

    /// <summary>Percent off; 0 where it is an amount.</summary>
    public decimal Percentage { get; set; }

    /// <summary>In the primary store currency; 0 where it is a percentage.</summary>
    public decimal Amount { get; set; }

    /// <summary>The most it takes off one order, in the primary store currency.</summary>
    public decimal MaximumAmount { get; set; }

    public CarrierTerms ToTerms() => new((DiscountType)DiscountTypeId, Percentage, Amount, MaximumAmount);
}
