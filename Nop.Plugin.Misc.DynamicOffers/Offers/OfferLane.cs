namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>The lanes that there are without an owner naming others.</summary>
public static class OfferLane
{
    public const string Order = "order";
    public const string Lines = "lines";
    public const string Shipping = "shipping";
    public const string Points = "points";

    /// <summary>Of what is given without taking anything off: it does not stand in the way of an offer, and has caps of its own.</summary>
    public const string Nudge = "nudge";
}
