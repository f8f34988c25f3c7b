using Nop.Core.Domain.Discounts;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

public interface ICarrierStore
{
    /// <summary>Answered from memory after the first time.</summary>
    Task<IReadOnlyList<Carrier>> GetAllAsync();

    /// <summary>The requirement rows of a discount as the database has them at this moment, past every cache of the host.</summary>
    Task<IReadOnlyList<DiscountRequirement>> GetRequirementsAsync(int discountId);

    Task InsertAsync(Carrier carrier);

    Task UpdateAsync(Carrier carrier);

    Task DeleteAsync(Carrier carrier);
}
