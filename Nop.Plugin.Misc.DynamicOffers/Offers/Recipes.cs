namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>
/// Campaigns that shops of all kinds run, with numbers to begin with; each with its comparison group. Their names and explanations are texts. Where products are to be
/// named, the terms cannot be lived up to until they are.
/// </summary>
public static class Recipes
{
    public static readonly IReadOnlyList<Recipe> All =
    [
        new("abandoned_cart", products => new CampaignTerms
        {
            Audience = [Ask("has_cart"), Ask("left_cart")],
            Reward = RewardKind.AmountOff,
            Ladder = [new Rung(0m, 10m)],
            ValidityHours = 7 * 24,
            Steps = [new SequenceStep { DelayMinutes = 2 * 24 * 60 }]
        }),
        new("spend_more", products => new CampaignTerms
        {
            Audience = [Ask("has_cart")],
            Ladder = [new Rung(50m, 5m), new Rung(100m, 10m)]
        }),
        new("buy_and_get", products => new CampaignTerms
        {
            Audience = [Ask("cart_product", ("products", Ids(products.Bought)))],
            Reward = RewardKind.BuyXGetY,
            Scope = new OfferScope { Kind = ScopeKind.Products, Ids = products.Given, Buy = new BuyTerms(products.Bought.FirstOrDefault()) },
            Ladder = [new Rung(0m, 100m)],
            Lane = OfferLane.Lines
        }),
        new("coupon_friends", products => new CampaignTerms
        {
            Audience =
            [
                ConditionTerms.Group(ConditionTerms.Any, Ask("used_coupon_within", ("days", "30")), Ask("friend_ordered_within", ("days", "30")))
            ],
            Ladder = [new Rung(0m, 15m)]
        }),
        new("goes_with", products => new CampaignTerms
        {
            Audience =
            [
                ConditionTerms.Group(ConditionTerms.Any, Ask("cart_product", ("products", Ids(products.Bought))), Ask("cart_line", ("worth", "60")))
            ],
            Scope = new OfferScope { Kind = ScopeKind.Variant, Ids = products.Given },
            Ladder = [new Rung(0m, 30m)],
            Lane = OfferLane.Lines
        }),
        new("welcome", products => new CampaignTerms
        {
            Audience = [Ask("signed_up_within", ("days", "7"))],
            Ladder = [new Rung(0m, 10m)],
            ValidityHours = 7 * 24
        }),
        new("steady_interest", products => new CampaignTerms
        {
            Audience = [Ask("steady_interest", ("times", "3"))],
            Ladder = [new Rung(0m, 10m)]
        }),
        new("regulars", products => new CampaignTerms
        {
            Audience = [Ask("rfm_segment", ("segments", "champions,loyal"))],
            Ladder = [new Rung(0m, 15m)],
            ValidityHours = 14 * 24
        }),
        new("leaving", products => new CampaignTerms
        {
            Audience = [Ask("cart_subtotal", ("at_least", "100")), Ask("exit_intent_within", ("minutes", "5"))],
            Triggers = ["exit_intent"],
            Ladder = [new Rung(0m, 10m)],
            ValidityHours = 2
        }),
        new("category_again", products => new CampaignTerms
        {
            Audience = [Ask("category_again", ("hours", "48"))],
            Ladder = [new Rung(0m, 5m)]
        }),
        new("shipping_shock", products => new CampaignTerms
        {
            Audience = [Ask("has_cart"), Ask("shipping_cost_seen_within", ("minutes", "60"))],
            Reward = RewardKind.FreeShipping,
            Scope = new OfferScope { Kind = ScopeKind.Shipping },
            Ladder = [new Rung(0m, 100m)],
            Lane = OfferLane.Shipping,
            ValidityHours = 24
        }),
        new("overstock", products => new CampaignTerms
        {
            Audience = [Ask("cart_overstock", ("at_least", "100"))],
            Scope = new OfferScope { Kind = ScopeKind.Products, Ids = products.Given },
            Ladder = [new Rung(0m, 15m)],
            Lane = OfferLane.Lines
        }),
        new("win_back", products => new CampaignTerms
        {
            Audience = [Ask("lifecycle", ("stages", "lapsing"))],
            Ladder = [new Rung(0m, 15m)],
            ValidityHours = 14 * 24
        })
    ];

    public static Recipe? Find(string? code) => All.FirstOrDefault(recipe => recipe.Code == code);

    private static ConditionTerms Ask(string code, params (string Code, string Value)[] arguments) =>
        new(code, arguments.ToDictionary(argument => argument.Code, argument => argument.Value));

    private static string Ids(IEnumerable<int> ids) => string.Join(',', ids);
}

/// <param name="Code">In the address of the form, of the texts, and in the terms it began.</param>
/// <param name="Begin">With the products it is about.</param>
public sealed record Recipe(string Code, Func<RecipeProducts, CampaignTerms> Begin)
{
    public CampaignTerms Terms(RecipeProducts products) => Begin(products) with { Recipe = Code };
}

/// <param name="Bought">What must be in the cart.</param>
/// <param name="Given">What the offer is on.</param>
public sealed record RecipeProducts(IReadOnlyList<int> Bought, IReadOnlyList<int> Given)
{
    /// <summary>To be named later.</summary>
    public static readonly RecipeProducts None = new([], []);
}
