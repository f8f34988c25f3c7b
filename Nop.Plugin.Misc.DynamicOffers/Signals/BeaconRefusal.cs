namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>Why something that claims to be our script was not listened to.</summary>
public enum BeaconRefusal
{
    /// <summary>Another site's page sent it.</summary>
    CrossSite,

    /// <summary>More bytes than a batch may have, or none named.</summary>
    TooLong,

    /// <summary>More batches a minute than a page sends.</summary>
    TooMany,

    /// <summary>Not what the script writes.</summary>
    Malformed,

    /// <summary>Without a valid anti-forgery token.</summary>
    Forged,

    /// <summary>Taken already.</summary>
    Replayed,

    /// <summary>About a product that shoppers do not see.</summary>
    UnknownProduct
}
