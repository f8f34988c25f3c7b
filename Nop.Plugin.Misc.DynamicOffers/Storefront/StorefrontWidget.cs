namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>What we show in the zones of public pages; each is a view of the same name.</summary>
public enum StorefrontWidget
{
    StyleSheet,
    WalletLink,
    ProductOffer,

    /// <summary>A product in a list.</summary>
    ProductBox,

    CartOffer,
    ConfirmOffer,

    /// <summary>Where a code for one holder is typed, in the cart.</summary>
    CodeField,

    /// <summary>The way to the privacy page from the account's navigation.</summary>
    AccountLink,

    /// <summary>The way there from the host's own privacy tools.</summary>
    PrivacyToolsLink,

    /// <summary>The consent question, the script and what the script needs.</summary>
    PageEnd
}
