namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>The lanes that there are without an owner naming others.</summary>
public static class OfferLane
{
    public const string Order = "order";
    public const string Lines = "lines";
    public const string Shipping = "shipping";
    public const string Points = "points";
}
