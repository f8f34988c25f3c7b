namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>What a shopper did, as stored codes.</summary>
public static class SignalKind
{
    public const string ProductViewed = "product_viewed";
    public const string CartItemAdded = "cart_item_added";
    public const string CartItemChanged = "cart_item_changed";
    public const string CartItemRemoved = "cart_item_removed";
    public const string OrderPlaced = "order_placed";
    public const string ExitIntent = "exit_intent";
    public const string Lingered = "lingered";

    public static bool IsCartChange(string kind)
    {
        return kind is CartItemAdded or CartItemChanged or CartItemRemoved;
    }
}
