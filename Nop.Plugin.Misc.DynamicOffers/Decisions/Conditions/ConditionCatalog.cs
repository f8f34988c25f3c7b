using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>The conditions that terms may name, by their codes.</summary>
public static class ConditionCatalog
{
    public const string HasCart = "has_cart";
    public const string ViewedProducts = "viewed_products";
    public const string LeftCart = "left_cart";

    /// <summary>The argument of <see cref="ViewedProducts"/>: product pages in this visit, 1 to 1,000.</summary>
    public const string AtLeast = "at_least";

    public static IReadOnlyList<string> Codes { get; } = [HasCart, ViewedProducts, LeftCart];

    /// <summary>Null for a code that is not known or arguments out of range: who saves terms is told, and terms that came in otherwise give nothing.</summary>
    public static ICondition? Find(ConditionTerms terms) => terms.Code switch
    {
        HasCart => new HasCartCondition(),
        LeftCart => new LeftCartCondition(),
        ViewedProducts => Number(terms, AtLeast) is { } atLeast and >= 1 and <= 1_000 ? new ViewedProductsCondition(atLeast) : null,
        _ => null
    };

    // Digits alone, as a form writes them: a decision knows no culture.
    private static int? Number(ConditionTerms terms, string argument) =>
        terms.Arguments.TryGetValue(argument, out var text) && text.Length is > 0 and <= 6 && text.All(char.IsAsciiDigit)
            ? text.Aggregate(0, (number, digit) => number * 10 + (digit - '0'))
            : null;
}
