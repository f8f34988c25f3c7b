using Microsoft.Extensions.Time.Testing;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

/// <summary>One of everything, as it mostly is; a test names only what it is about.</summary>
internal static class Sample
{
    public const int StoreId = 1;

    public const int CustomerId = 70;

    public const int ShopperId = 7;

    public const int DiscountId = 500;

    public static readonly DateTime Now = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>5 % for who hesitates, 10 % for who comes back after an hour, 25 at most, two a week, 500 a day, for two days, mail after three hours.</summary>
    public static readonly Caps Caps = new(
        HesitationPercentage: 5m,
        ReturnPercentage: 10m,
        MaximumDiscountPerOrder: 25m,
        OffersPerShopperAndWeek: 2,
        DailyBudget: 500m,
        IdleTime: TimeSpan.FromHours(1),
        Validity: TimeSpan.FromHours(48),
        ReminderDelay: TimeSpan.FromHours(3));

    /// <summary>Just came, looked at nothing, has one thing in a cart that changed a moment ago.</summary>
    public static readonly ShopperProfile Profile = new(
        TakenOnUtc: Now,
        ProductViews: 0,
        Away: TimeSpan.Zero,
        IsAbsent: false,
        CartQuantity: 1,
        CartChangedOnUtc: Now.AddMinutes(-1),
        Features: ShopperFeatures.Unknown);

    public static ShopperProfile WithCart(params CartLine[] lines) => Profile with { Cart = new CartView(lines), CartQuantity = lines.Sum(line => line.Quantity) };

    /// <summary>A line whose row has the product's id; the product is in the category and of the manufacturer named, if any.</summary>
    public static CartLine Line(int productId, int quantity = 1, decimal unitPrice = 10m, int? stock = null, int categoryId = 0, int manufacturerId = 0) =>
        new(productId, productId, string.Empty, quantity, unitPrice, categoryId == 0 ? [] : [categoryId], manufacturerId == 0 ? [] : [manufacturerId])
        {
            Stock = stock,
            ChangedOnUtc = Now.AddMinutes(-1)
        };

    public static readonly ShopperProfile Hesitating = Profile with { ProductViews = Ladder.HesitationViews };

    public static readonly ShopperProfile Returned = Profile with { Away = TimeSpan.FromHours(2), CartChangedOnUtc = Now.AddHours(-2) };

    public static readonly OfferHistory NoHistory = new([], SpentToday: 0m);

    public static DynamicOffers.Decisions.Decision Decision(string tier = OfferTier.Hesitation, decimal percentage = 5m, decimal maximumAmount = 25m, double validityHours = 48)
    {
        return DynamicOffers.Decisions.Decision.Give(
            new Offer(tier, percentage, maximumAmount, TimeSpan.FromHours(validityHours)),
            [ReasonCode.HasCart, ReasonCode.ViewedProducts]);
    }

    public static FakeTimeProvider Clock()
    {
        return new FakeTimeProvider(Now);
    }

    public static Grant Grant(
        int id = 0,
        int shopperId = ShopperId,
        string tier = OfferTier.Hesitation,
        decimal percentage = 5m,
        GrantState state = GrantState.Issued,
        int discountId = DiscountId,
        int storeId = StoreId)
    {
        return new Grant
        {
            Id = id,
            ShopperId = shopperId,
            StoreId = storeId,
            DiscountId = discountId,
            Tier = tier,
            Percentage = percentage,
            MaximumAmount = 25m,
            State = state,
            IssuedOnUtc = Now,
            ExpiresOnUtc = Now.AddHours(48)
        };
    }

    /// <summary>Logged already where it has a sequence number.</summary>
    public static Signal Signal(
        string kind = SignalKind.ProductViewed,
        int subjectId = 0,
        int sourceId = 0,
        decimal value = 0m,
        DateTime? occurredOnUtc = null,
        int shopperId = ShopperId,
        int customerId = CustomerId,
        int nodeId = 1,
        long sequence = 0)
    {
        return new Signal
        {
            ShopperId = shopperId,
            CustomerId = customerId,
            StoreId = StoreId,
            Kind = kind,
            SubjectId = subjectId,
            SourceId = sourceId,
            Value = value,
            OccurredOnUtc = occurredOnUtc ?? Now,
            NodeId = sequence == 0 ? 0 : nodeId,
            Sequence = sequence
        };
    }

    /// <summary>A shopper of whom nothing is known yet.</summary>
    public static LiveProfile Live(int shopperId = ShopperId) => new(shopperId, new ProfileState(), version: 0, Now);

    /// <summary>What these signals come to.</summary>
    public static ProfileState State(params Signal[] signals)
    {
        var state = new ProfileState();
        foreach (var signal in signals)
            state.Apply(signal);

        return state;
    }

    public static Shopper Shopper(int id = ShopperId, int customerId = CustomerId, bool isRegistered = false)
    {
        return new Shopper { Id = id, VisitorKey = Guid.NewGuid(), CustomerId = customerId, IsRegistered = isRegistered, StoreId = StoreId, ConsentedOnUtc = Now };
    }

    public static Customer Customer(int id = CustomerId)
    {
        return new Customer { Id = id, Email = $"customer{id}@example.com", Active = true };
    }

    public static ShoppingCartItem CartItem(int productId = 3, int quantity = 1, DateTime? updatedOnUtc = null, int customerId = CustomerId)
    {
        return new ShoppingCartItem
        {
            CustomerId = customerId,
            StoreId = StoreId,
            ProductId = productId,
            Quantity = quantity,
            ShoppingCartType = ShoppingCartType.ShoppingCart,
            UpdatedOnUtc = updatedOnUtc ?? Now
        };
    }
}
