using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>Puts together what a decision reads: the shopper's history from memory, the cart and the situation from the shop.</summary>
public class ProfileBuilder(CartReader cartReader, SituationReader situationReader, IProductSales sales, TimeProvider timeProvider)
{
    /// <summary>The shopper in the shop, seen by what this visit brought.</summary>
    public Task<ShopperProfile> BuildAsync(LiveProfile live, Customer customer, int storeId, Questions questions)
    {
        var nowUtc = timeProvider.GetUtcNow().UtcDateTime;
        var (productViews, away, features) = live.Read(state =>
            (state.VisitViews, TimeSpan.FromSeconds(state.Away), ShopperFeatures.Of(state, nowUtc)));

        return BuildAsync(customer, storeId, productViews, away, isAbsent: false, features, questions);
    }

    /// <summary>The shopper who is elsewhere, seen by the cart that was left.</summary>
    public Task<ShopperProfile> BuildAbsentAsync(LiveProfile live, Customer customer, int storeId, Questions questions)
    {
        var nowUtc = timeProvider.GetUtcNow().UtcDateTime;
        var features = live.Read(state => ShopperFeatures.Of(state, nowUtc));

        return BuildAsync(customer, storeId, productViews: 0, nowUtc - live.LastSeenOnUtc, isAbsent: true, features, questions);
    }

    /// <summary>Of a shopper of whom nothing may be known: the cart, and nothing else.</summary>
    public Task<ShopperProfile> BuildOfCartAsync(Customer customer, int storeId, Questions questions) =>
        BuildAsync(customer, storeId, productViews: 0, TimeSpan.Zero, isAbsent: false, ShopperFeatures.Unknown, questions);

    private async Task<ShopperProfile> BuildAsync(
        Customer customer,
        int storeId,
        int productViews,
        TimeSpan away,
        bool isAbsent,
        ShopperFeatures features,
        Questions questions)
    {
        var cart = await cartReader.ReadAsync(customer, storeId, questions.Parts | ProfileParts.Costs);
        if (questions.Parts.HasFlag(ProfileParts.Sales))
            cart = await WithSalesAsync(cart);

        return new ShopperProfile(
            timeProvider.GetUtcNow().UtcDateTime,
            productViews,
            away,
            isAbsent,
            cart.Quantity,
            cart.Lines.Count == 0 ? null : cart.Lines.Max(line => line.ChangedOnUtc),
            features)
        {
            Situation = await situationReader.ReadAsync(customer, storeId, isAbsent, questions.Parts),
            Cart = cart,
            Named = await cartReader.ReadGoodsAsync(questions.NamedProductIds)
        };
    }

    private async Task<CartView> WithSalesAsync(CartView cart)
    {
        var lastSold = await sales.GetLastSoldAsync(cart.Lines.Select(line => line.ProductId).Distinct().ToList());

        return new CartView(cart.Lines
            .Select(line => line with { IsSalesKnown = true, LastSoldOnUtc = lastSold.TryGetValue(line.ProductId, out var soldOnUtc) ? soldOnUtc : null })
            .ToList());
    }
}

/// <summary>What a decision asks for beside cart and history.</summary>
/// <param name="NamedProductIds">Of which more must be known than of the cart.</param>
public sealed record Questions(ProfileParts Parts, IReadOnlyCollection<int> NamedProductIds)
{
    public static readonly Questions None = new(ProfileParts.None, []);
}
