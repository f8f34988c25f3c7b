namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

public interface ICarrierStore
{
    /// <summary>Answered from memory after the first time.</summary>
    Task<IReadOnlyList<Carrier>> GetAllAsync();

    Task InsertAsync(Carrier carrier);

    Task UpdateAsync(Carrier carrier);

    Task DeleteAsync(Carrier carrier);
}
