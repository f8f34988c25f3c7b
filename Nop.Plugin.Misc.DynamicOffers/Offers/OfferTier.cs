namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>The steps of the journey that an offer belongs to, as stored codes. Each is given once per shopper.</summary>
public static class OfferTier
{
    /// <summary>Looks at several products with a cart and does not buy.</summary>
    public const string Hesitation = "hesitation";

    /// <summary>Left a cart and comes back to it.</summary>
    public const string Return = "return";
}
