using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>A line of the cart has the attribute value named: the id of a value, or a text that the shopper typed.</summary>
public sealed class CartAttributeCondition : ICondition
{
    private static readonly TextArgument Value = new("value");

    public string Code => "cart_attribute";

    public IReadOnlyList<Argument> Arguments => [Value];

    public ProfileParts Needs => ProfileParts.Attributes;

    public bool AsksCartAlone => true;

    public ThingKind? Sees => ThingKind.Product;

    public Check Bind(ArgumentValues values)
    {
        // As the host writes it.
        var text = Value.Of(values).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        var value = $"<Value>{text}</Value>";

        return (profile, _) =>
        {
            foreach (var line in profile.Cart.Lines)
            {
                if (line.AttributesXml.Contains(value, StringComparison.OrdinalIgnoreCase))
                    return new ConditionResult(true, Code, line.ProductId);
            }

            return new ConditionResult(false, Code, Seen.Nothing);
        };
    }
}
