namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>What the shop sold, as the host keeps it.</summary>
public interface IProductSales
{
    /// <summary>When each of the products was last ordered by anybody, cancelled and deleted orders left out; those never ordered are missing.</summary>
    Task<IReadOnlyDictionary<int, DateTime>> GetLastSoldAsync(IReadOnlyCollection<int> productIds);

    /// <summary>Units in orders since then that were not cancelled.</summary>
    Task<int> GetSoldAsync(int productId, DateTime sinceUtc);
}
