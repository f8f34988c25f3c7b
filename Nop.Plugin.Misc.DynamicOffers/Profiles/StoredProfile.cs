using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>A profile as the database keeps it.</summary>
public class StoredProfile : BaseEntity
{
    public int ShopperId { get; set; }

    /// <summary>Raised by each save, which only goes through where nobody else saved meanwhile.</summary>
    public int Version { get; set; }

    /// <summary>The last sign of the shopper; profiles are kept for so long after it.</summary>
    public DateTime LastSeenOnUtc { get; set; }

    /// <summary>The <see cref="ProfileState"/> in base64.</summary>
    public string State { get; set; } = string.Empty;

    /// <summary>Null where the text is no profile of a version that is known here; the log has it all.</summary>
    public ProfileState? TryToState()
    {
        try
        {
            return ProfileState.FromBytes(Convert.FromBase64String(State));
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException)
        {
            return null;
        }
    }
}
