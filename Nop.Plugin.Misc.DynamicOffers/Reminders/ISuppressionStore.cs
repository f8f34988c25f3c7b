namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

public interface ISuppressionStore
{
    /// <summary>Once an address; the first reason stays. True where it is new.</summary>
    Task<bool> AddAsync(SuppressedAddress address);

    /// <summary>Null where the address may be written to.</summary>
    Task<SuppressedAddress?> FindAsync(string emailHash);

    /// <summary>False where it is not there.</summary>
    Task<bool> DeleteAsync(string emailHash);

    /// <summary>How many there are, by reason.</summary>
    Task<IReadOnlyDictionary<string, int>> CountAsync();
}
