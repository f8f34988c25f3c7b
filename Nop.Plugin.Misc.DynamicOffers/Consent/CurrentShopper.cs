namespace Nop.Plugin.Misc.DynamicOffers.Consent;

/// <summary>Who is behind this request. Scoped; empty until the flow has looked, and for everybody who has not said yes.</summary>
public class CurrentShopper
{
    public Shopper? Value { get; private set; }

    /// <summary>Whether the shopper is still to be asked.</summary>
    public bool IsUndecided { get; private set; }

    public void Is(Shopper shopper)
    {
        Value = shopper;
        IsUndecided = false;
    }

    public void IsUnknown(bool undecided)
    {
        Value = null;
        IsUndecided = undecided;
    }
}
