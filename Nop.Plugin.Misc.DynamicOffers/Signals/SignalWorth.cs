namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>What goes first where more comes than can be written: the lowest.</summary>
public enum SignalWorth
{
    /// <summary>A page was looked at. There are many, and one more or less changes little.</summary>
    Look,

    /// <summary>The shopper meant something by it.</summary>
    Act,

    /// <summary>Orders and carts: never let go.</summary>
    Essential
}
