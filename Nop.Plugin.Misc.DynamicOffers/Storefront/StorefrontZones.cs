using Nop.Web.Framework.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>Which zone of a public page shows what.</summary>
public static class StorefrontZones
{
    private static readonly Dictionary<string, StorefrontWidget> Widgets = new()
    {
        [PublicWidgetZones.HeadHtmlTag] = StorefrontWidget.StyleSheet,
        [PublicWidgetZones.HeaderLinksAfter] = StorefrontWidget.WalletLink,
        [PublicWidgetZones.ProductPriceBottom] = StorefrontWidget.ProductOffer,
        [PublicWidgetZones.ProductBoxAddinfoMiddle] = StorefrontWidget.ProductBox,
        [PublicWidgetZones.OrderSummaryContentDeals] = StorefrontWidget.CodeField,
        [PublicWidgetZones.OrderSummaryTotals] = StorefrontWidget.CartOffer,
        [PublicWidgetZones.CheckoutConfirmTop] = StorefrontWidget.ConfirmOffer,
        [PublicWidgetZones.OpCheckoutConfirmTop] = StorefrontWidget.ConfirmOffer,
        [PublicWidgetZones.AccountNavigationAfter] = StorefrontWidget.AccountLink,
        [PublicWidgetZones.CustomerGdprToolsBottom] = StorefrontWidget.PrivacyToolsLink,
        [PublicWidgetZones.BodyEndHtmlTagBefore] = StorefrontWidget.PageEnd
    };

    public static IReadOnlyCollection<string> All => Widgets.Keys;

    /// <summary>The component that shows something in every one of our zones.</summary>
    public static Type Component => typeof(DynamicOffersWidgetViewComponent);

    /// <summary>What the zone shows; null where it is not one of ours.</summary>
    public static StorefrontWidget? GetWidget(string widgetZone)
    {
        return Widgets.TryGetValue(widgetZone, out var widget) ? widget : null;
    }
}
