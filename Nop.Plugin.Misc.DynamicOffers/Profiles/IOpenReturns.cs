namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>Returns that a customer asked for, as the host keeps them.</summary>
public interface IOpenReturns
{
    /// <summary>Whether one waits to be received, authorised, repaired or refunded.</summary>
    Task<bool> AnyAsync(int customerId);
}
