using Nop.Core;

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

    /// <summary>Percent off the subtotal.</summary>
    public decimal Percentage { get; set; }

    /// <summary>The most it takes off one order, in the primary store currency.</summary>
    public decimal MaximumAmount { get; set; }
}
