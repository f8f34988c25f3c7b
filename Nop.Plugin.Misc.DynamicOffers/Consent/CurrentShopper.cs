namespace Nop.Plugin.Misc.DynamicOffers.Consent;

/// <summary>Who is behind this request. Scoped; empty until the flow has looked, and for everybody who has not said yes.</summary>
public class CurrentShopper
{
    public Shopper? Value { get; private set; }

    /// <summary>Whether the shopper is still to be asked.</summary>
    public bool IsUndecided { get; private set; }

    /// <summary>A person of whom nothing may be known: the cart of the request alone counts. False for crawlers and for whoever shops as somebody else.</summary>
    public bool IsStranger { get; private set; }

    public void Is(Shopper shopper)
    {
        Value = shopper;
        (IsUndecided, IsStranger) = (false, false);
    }

    public void IsUnknown(bool undecided, bool stranger)
    {
        Value = null;
        (IsUndecided, IsStranger) = (undecided, stranger);
    }
}
