using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Consent;

internal sealed class InMemoryShopperStore : IShopperStore
{
    public Rows<Shopper> Shoppers { get; } = new();

    /// <summary>How often the database was asked.</summary>
    public int Reads { get; private set; }

    public Task<Shopper?> FindByVisitorKeyAsync(Guid visitorKey)
    {
        Reads++;

        return Task.FromResult(Shoppers.Where(shopper => shopper.VisitorKey == visitorKey).SingleOrDefault());
    }

    public Task<Shopper?> FindByCustomerAsync(int customerId)
    {
        Reads++;

        return Task.FromResult(Shoppers.Where(shopper => shopper.CustomerId == customerId).LastOrDefault());
    }

    public Task InsertAsync(Shopper shopper)
    {
        Shoppers.TryInsert(shopper);

        return Task.CompletedTask;
    }

    public Task UpdateAsync(Shopper shopper)
    {
        Shoppers.Save(shopper);

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<int>> EraseAsync(int customerId)
    {
        var erased = Shoppers.Where(shopper => shopper.CustomerId == customerId);
        Shoppers.Delete(shopper => shopper.CustomerId == customerId);

        return Task.FromResult<IReadOnlyList<int>>(erased.Select(shopper => shopper.Id).ToList());
    }
}
