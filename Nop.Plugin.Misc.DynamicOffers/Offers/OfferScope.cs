using System.Text.Json.Serialization;

namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>What a reward is given on.</summary>
public sealed record OfferScope
{
    public ScopeKind Kind { get; init; } = ScopeKind.OrderSubTotal;

    /// <summary>Products, categories or manufacturers, as the kind has it; the products of a bundle must all be in the cart.</summary>
    public IReadOnlyList<int> Ids { get; init; } = [];

    /// <summary>The variant's choice of attributes, as the host writes it; null for any.</summary>
    public string? AttributesXml { get; init; }

    /// <summary>Units that get the reward, over all lines; null for all.</summary>
    public int? Units { get; init; }

    /// <summary>For 'buy X get Y': the product that must be bought, how many of it, and for how many of the others.</summary>
    public BuyTerms? Buy { get; init; }

    /// <summary>Whether it is about lines of the cart, and so priced line by line.</summary>
    public bool IsOfLines => Kind is not (ScopeKind.OrderSubTotal or ScopeKind.OrderTotal or ScopeKind.Shipping);

    /// <summary>The product that a text can name: the first that it is on, or what must be bought; 0 for none.</summary>
    [JsonIgnore]
    public int NamedProductId => NamesProducts ? Ids.FirstOrDefault() : Buy?.ProductId ?? 0;

    /// <summary>Whether it names products, and not whatever is of a kind.</summary>
    public bool NamesProducts => Kind is ScopeKind.Products or ScopeKind.Variant or ScopeKind.Bundle;

    /// <summary>Whether it names the line's goods; one of the whole order names all.</summary>
    public bool Covers(CartLine line) => Kind switch
    {
        ScopeKind.OrderSubTotal or ScopeKind.OrderTotal or ScopeKind.Shipping => true,
        ScopeKind.Categories => Ids.Any(line.CategoryIds.Contains),
        ScopeKind.Manufacturers => Ids.Any(line.ManufacturerIds.Contains),
        ScopeKind.Variant => Ids.Contains(line.ProductId) && (AttributesXml is null || AttributesXml == line.AttributesXml),
        _ => Ids.Contains(line.ProductId)
    };
}

/// <param name="ProductId">Must be in the cart.</param>
/// <param name="Units">So many of it, at least 1,</param>
/// <param name="Gets">for so many of the scope's, at least 1.</param>
public sealed record BuyTerms(int ProductId, int Units = 1, int Gets = 1);

public enum ScopeKind
{
    OrderSubTotal,
    OrderTotal,
    Shipping,

    /// <summary>Lines with one of the products.</summary>
    Products,

    /// <summary>Lines with the product in this choice of attributes.</summary>
    Variant,

    /// <summary>Lines with a product of one of the categories, or of those below them.</summary>
    Categories,

    Manufacturers,

    /// <summary>One unit of each of the products, as often as the cart holds them all.</summary>
    Bundle
}
