namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>What an offer gives, before it is put into a language: the name of the text and what fills it. One for pages, mails and gateways. Pure.</summary>
/// <param name="Text">Of the storefront's texts.</param>
public sealed record OfferSaying(string Text, params IReadOnlyList<OfferValue> Values)
{
    /// <summary>A percentage of the order, at most so much.</summary>
    public static OfferSaying OfPercentage(decimal percentage, decimal maximum) => new("Gives", OfferValue.Number(percentage), OfferValue.Money(maximum));

    /// <param name="depth">Of a rung, in the reward's unit.</param>
    /// <param name="maximum">The most it takes off an order.</param>
    public static OfferSaying Of(CampaignTerms terms, decimal depth, decimal maximum) => terms.Reward switch
    {
        RewardKind.FreeShipping => new("Gives.FreeShipping"),
        RewardKind.Points => new("Gives.Points", OfferValue.Number(depth)),
        RewardKind.Nudge => new("Gives.Nudge"),
        RewardKind.LineReward => new($"Gives.{terms.LineReward}", OfferValue.Number(depth)),
        RewardKind.Gift => new("Gives.Gift", OfferValue.Product(terms.Scope.Ids[0])),
        RewardKind.BuyXGetY => new("Gives.WithBought", OfferValue.Product(terms.Scope.Buy!.ProductId), OfferValue.Number(depth)),
        RewardKind.AmountOff when terms.Scope.IsOfLines => new("Gives.AmountOffProducts", OfferValue.Money(depth)),
        RewardKind.AmountOff => new("Gives.AmountOff", OfferValue.Money(depth)),
        _ when terms.Scope.IsOfLines => new("Gives.PercentOffProducts", OfferValue.Number(depth)),
        _ when terms.Scope.Kind == ScopeKind.Shipping => new("Gives.PercentOffShipping", OfferValue.Number(depth)),
        _ => OfPercentage(depth, maximum)
    };
}

public enum OfferValueKind
{
    Number,
    Percentage,
    Money,
    Product
}

/// <param name="Of">The number, the amount in the primary store currency, or the product's id.</param>
public readonly record struct OfferValue(OfferValueKind Kind, decimal Of)
{
    public static OfferValue Number(decimal number) => new(OfferValueKind.Number, number);

    public static OfferValue Money(decimal amount) => new(OfferValueKind.Money, amount);

    public static OfferValue Product(int productId) => new(OfferValueKind.Product, productId);

    /// <summary>How deep an offer is, as <see cref="OfferText.Amount"/> says it.</summary>
    public static OfferValue OfDepth(CampaignTerms terms, decimal depth) => terms.Reward switch
    {
        RewardKind.AmountOff => Money(depth),
        RewardKind.Points or RewardKind.LineReward or RewardKind.Nudge => Number(depth),
        _ => new OfferValue(OfferValueKind.Percentage, depth)
    };
}
