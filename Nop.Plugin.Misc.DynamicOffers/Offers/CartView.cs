using System.Text.Json.Serialization;

namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>A cart before any discount, as offers are measured by it. Money is in the primary store currency, without regard to tax.</summary>
public sealed record CartView(IReadOnlyList<CartLine> Lines)
{
    public static readonly CartView Empty = new([]);

    [JsonIgnore]
    public int Quantity { get; } = Lines.Sum(line => line.Quantity);

    [JsonIgnore]
    public decimal SubTotal { get; } = Lines.Sum(line => line.UnitPrice * line.Quantity);

    public int QuantityOf(int productId) => Lines.Where(line => line.ProductId == productId).Sum(line => line.Quantity);
}

/// <param name="ItemId">The row of the cart.</param>
/// <param name="UnitPrice">Before any discount.</param>
/// <param name="CategoryIds">Those of the product and all above them.</param>
/// <param name="TakesDiscounts">False for prices that shoppers name themselves.</param>
public sealed record CartLine(
    int ItemId,
    int ProductId,
    string AttributesXml,
    int Quantity,
    decimal UnitPrice,
    IReadOnlyCollection<int> CategoryIds,
    IReadOnlyCollection<int> ManufacturerIds,
    bool TakesDiscounts = true)
{
    /// <summary>Units in stock; null where the shop does not count them for the product as a whole, or nobody asked.</summary>
    public int? Stock { get; init; }

    /// <summary>What a unit costs the shop; 0 where it is not filled in, or nobody asked.</summary>
    public decimal UnitCost { get; init; }

    /// <summary>Whether <see cref="LastSoldOnUtc"/> was looked up.</summary>
    public bool IsSalesKnown { get; init; }

    /// <summary>When anybody last bought the product in this shop; null where nobody did, or nobody asked.</summary>
    public DateTime? LastSoldOnUtc { get; init; }

    /// <summary>The options of specification attributes that the product has; null where nobody asked.</summary>
    public IReadOnlyCollection<int>? SpecificationOptionIds { get; init; }

    /// <summary>The last change of the line.</summary>
    public DateTime ChangedOnUtc { get; init; }
}
