namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>
/// What a shopper did, as stored codes. Behind each: what <see cref="Signal.SubjectId"/>, <see cref="Signal.SourceId"/> and <see cref="Signal.Value"/> hold.
/// </summary>
public static class SignalKind
{
    /// <summary>Country id or 0; –; <see cref="DeviceClass"/>.</summary>
    public const string VisitStarted = "visit_started";

    /// <summary>Product; its category or 0; 1 where the price was below the list price.</summary>
    public const string ProductViewed = "product_viewed";

    /// <summary>Category; –; 1 where sorted by price.</summary>
    public const string CategoryViewed = "category_viewed";

    /// <summary>–; –; 1 where sorted by price.</summary>
    public const string Searched = "searched";

    /// <summary>Product; cart line; quantity on the line.</summary>
    public const string CartItemAdded = "cart_item_added";

    /// <inheritdoc cref="CartItemAdded"/>
    public const string CartItemChanged = "cart_item_changed";

    /// <inheritdoc cref="CartItemAdded"/>
    public const string CartItemRemoved = "cart_item_removed";

    /// <summary>The account's customer id; the guest's; lines that moved into the account's cart.</summary>
    public const string CartMoved = "cart_moved";

    /// <summary>–; –; –.</summary>
    public const string CheckoutStarted = "checkout_started";

    /// <summary>–; –; the lowest rate offered.</summary>
    public const string ShippingCostSeen = "shipping_cost_seen";

    /// <summary>–; –; –.</summary>
    public const string PaymentFailed = "payment_failed";

    /// <summary>Order; order; its total.</summary>
    public const string OrderPlaced = "order_placed";

    /// <summary>Product; order; quantity.</summary>
    public const string ProductOrdered = "product_ordered";

    /// <summary>Order; order; its total.</summary>
    public const string OrderPaid = "order_paid";

    /// <summary>Order; order; its total.</summary>
    public const string OrderCancelled = "order_cancelled";

    /// <summary>Order; order; the amount of this refund.</summary>
    public const string OrderRefunded = "order_refunded";

    /// <summary>–; the return request; quantity.</summary>
    public const string ReturnRequested = "return_requested";

    /// <summary>–; –; –.</summary>
    public const string CouponApplied = "coupon_applied";

    /// <summary>–; –; –.</summary>
    public const string Registered = "registered";

    /// <summary>–; –; –.</summary>
    public const string LoggedIn = "logged_in";

    /// <summary>–; –; –.</summary>
    public const string NewsletterSubscribed = "newsletter_subscribed";

    /// <summary>–; –; –.</summary>
    public const string NewsletterUnsubscribed = "newsletter_unsubscribed";

    /// <summary>The country; –; –.</summary>
    public const string CountryChanged = "country_changed";

    /// <summary>The product looked at or 0; –; –.</summary>
    public const string ExitIntent = "exit_intent";

    /// <summary>The product looked at or 0; –; seconds in sight.</summary>
    public const string Lingered = "lingered";

    /// <summary>The product whose name or price was copied; –; –.</summary>
    public const string PriceCompared = "price_compared";

    /// <summary>–; –; –. The shopper closed what showed an offer and did not follow it.</summary>
    public const string OfferDismissed = "offer_dismissed";

    /// <summary>The how-manieth time for this cart, from 1; –; minutes idle.</summary>
    public const string CartAbandoned = "cart_abandoned";

    /// <inheritdoc cref="CartAbandoned"/>
    public const string CheckoutAbandoned = "checkout_abandoned";

    /// <summary>–; the referral; –. Nothing of the friend, nor of the order.</summary>
    public const string FriendOrdered = "friend_ordered";

    private static readonly Dictionary<string, SignalWorth> Worths = new()
    {
        [VisitStarted] = SignalWorth.Look,
        [ProductViewed] = SignalWorth.Look,
        [CategoryViewed] = SignalWorth.Look,
        [Searched] = SignalWorth.Look,
        [Lingered] = SignalWorth.Look,
        [CartItemAdded] = SignalWorth.Essential,
        [CartItemChanged] = SignalWorth.Essential,
        [CartItemRemoved] = SignalWorth.Essential,
        [CartMoved] = SignalWorth.Essential,
        [CheckoutStarted] = SignalWorth.Act,
        [ShippingCostSeen] = SignalWorth.Act,
        [PaymentFailed] = SignalWorth.Act,
        [OrderPlaced] = SignalWorth.Essential,
        [ProductOrdered] = SignalWorth.Essential,
        [OrderPaid] = SignalWorth.Essential,
        [OrderCancelled] = SignalWorth.Essential,
        [OrderRefunded] = SignalWorth.Essential,
        [ReturnRequested] = SignalWorth.Essential,
        [CouponApplied] = SignalWorth.Act,
        [Registered] = SignalWorth.Act,
        [LoggedIn] = SignalWorth.Act,
        [NewsletterSubscribed] = SignalWorth.Act,
        [NewsletterUnsubscribed] = SignalWorth.Act,
        [CountryChanged] = SignalWorth.Act,
        [ExitIntent] = SignalWorth.Act,
        [PriceCompared] = SignalWorth.Act,
        [OfferDismissed] = SignalWorth.Act,
        [CartAbandoned] = SignalWorth.Act,
        [CheckoutAbandoned] = SignalWorth.Act,
        [FriendOrdered] = SignalWorth.Essential
    };

    public static IReadOnlyCollection<string> All => Worths.Keys;

    /// <summary>One of another plugin's is an act.</summary>
    public static SignalWorth WorthOf(string kind) => Worths.GetValueOrDefault(kind, SignalWorth.Act);

    public static bool IsOurs(string kind) => Worths.ContainsKey(kind);

    /// <summary>Whether the shopper was there when it happened; an administrator, a gateway, the clock or somebody else did the others.</summary>
    public static bool IsSignOfShopper(string kind) =>
        kind is not (OrderPaid or OrderCancelled or OrderRefunded or CartAbandoned or CheckoutAbandoned or FriendOrdered);

    public static bool IsCartChange(string kind) => kind is CartItemAdded or CartItemChanged or CartItemRemoved;
}
