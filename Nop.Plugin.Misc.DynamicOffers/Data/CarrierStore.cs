using Nop.Core.Caching;
using Nop.Core.Domain.Discounts;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Redemption;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class CarrierStore : ICarrierStore
{
    private static readonly CacheKey AllCarriersKey = new("Nop.dynamicoffers.carriers.all");

    private readonly IRepository<Carrier> _carriers;
    private readonly IRepository<DiscountRequirement> _requirements;
    private readonly IStaticCacheManager _staticCacheManager;

    public CarrierStore(
        IRepository<Carrier> carriers,
        IRepository<DiscountRequirement> requirements,
        IStaticCacheManager staticCacheManager)
    {
        _carriers = carriers;
        _requirements = requirements;
        _staticCacheManager = staticCacheManager;
    }

    public async Task<IReadOnlyList<Carrier>> GetAllAsync()
    {
        return await _staticCacheManager.GetAsync(
            AllCarriersKey,
            async () => await _carriers.Table.OrderBy(carrier => carrier.Id).ToListAsync());
    }

    public async Task<IReadOnlyList<DiscountRequirement>> GetRequirementsAsync(int discountId)
    {
        return await _requirements.Table.Where(row => row.DiscountId == discountId).ToListAsync();
    }

    public async Task InsertAsync(Carrier carrier)
    {
        await _carriers.InsertAsync(carrier, publishEvent: false);
        await _staticCacheManager.RemoveAsync(AllCarriersKey);
    }

    public async Task UpdateAsync(Carrier carrier)
    {
        await _carriers.UpdateAsync(carrier, publishEvent: false);
        await _staticCacheManager.RemoveAsync(AllCarriersKey);
    }

    public async Task DeleteAsync(Carrier carrier)
    {
        await _carriers.DeleteAsync(carrier, publishEvent: false);
        await _staticCacheManager.RemoveAsync(AllCarriersKey);
    }
}
