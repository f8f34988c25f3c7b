using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Consent;

internal sealed class InMemoryShopperStore : IShopperStore
{
    public Rows<Shopper> Shoppers { get; } = new();

    /// <summary>How often the database was asked.</summary>
    public int Reads { get; private set; }

    /// <summary>Customers of whom nothing was seen for long.</summary>
    public Func<DateTime, DateTime, IReadOnlyList<int>> Idle { get; set; } = (_, _) => [];

    public Task<Shopper?> FindByVisitorKeyAsync(Guid visitorKey)
    {
        Reads++;
        var visitor = Shoppers.Where(shopper => shopper.VisitorKey == visitorKey).SingleOrDefault();

        return Task.FromResult(visitor?.MergedIntoId is { } id ? Shoppers.Find(id) : visitor);
    }

    /// <summary>Who is erased, by somebody else, as soon as somebody has looked for them.</summary>
    public int? ErasedAfterLook { get; set; }

    public List<int> RemainsErased { get; } = [];

    public Task<Shopper?> FindAsync(int shopperId) => Task.FromResult(Looked(Shoppers.Find(shopperId), [shopperId]));

    public Task<Shopper?> FindByCustomerAsync(int customerId)
    {
        Reads++;

        return Task.FromResult(Shoppers.Where(shopper => shopper.CustomerId == customerId && shopper.MergedIntoId is null).FirstOrDefault());
    }

    public Task<IReadOnlyDictionary<int, Shopper>> GetByCustomersAsync(IReadOnlyCollection<int> customerIds)
    {
        var found = Shoppers.Where(shopper => customerIds.Contains(shopper.CustomerId) && shopper.MergedIntoId is null);

        return Task.FromResult<IReadOnlyDictionary<int, Shopper>>(found.GroupBy(shopper => shopper.CustomerId).ToDictionary(same => same.Key, same => same.First()));
    }

    public Task<IReadOnlySet<int>> GetExistingAsync(IReadOnlyCollection<int> shopperIds) =>
        Task.FromResult<IReadOnlySet<int>>(Looked(Shoppers.Where(shopper => shopperIds.Contains(shopper.Id)).Select(shopper => shopper.Id).ToHashSet(), shopperIds));

    public Task<IReadOnlyDictionary<int, Shopper>> GetAsync(IReadOnlyCollection<int> shopperIds) =>
        Task.FromResult<IReadOnlyDictionary<int, Shopper>>(
            Looked(Shoppers.Where(shopper => shopperIds.Contains(shopper.Id)).ToDictionary(shopper => shopper.Id), shopperIds));

    public Task EraseRemainsAsync(int shopperId)
    {
        RemainsErased.Add(shopperId);

        return Task.CompletedTask;
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

    public Task<bool> TryMergeAsync(Shopper visitor, Shopper into)
    {
        var merged = Shoppers.Update(
            row => row.Id == visitor.Id && row.MergedIntoId is null,
            row => (row.MergedIntoId, row.CustomerId, row.IsRegistered) = (into.Id, into.CustomerId, into.IsRegistered)) == 1;
        if (merged)
        {
            (visitor.MergedIntoId, visitor.CustomerId, visitor.IsRegistered) = (into.Id, into.CustomerId, into.IsRegistered);
        }

        return Task.FromResult(merged);
    }

    /// <summary>Whose erasure the database refuses.</summary>
    public int? CannotErase { get; set; }

    public Task<IReadOnlyList<int>> EraseAsync(int customerId)
    {
        if (customerId == CannotErase)
            throw new TimeoutException("The database does not answer.");

        var erased = Shoppers.Where(shopper => shopper.CustomerId == customerId);
        Shoppers.Delete(shopper => shopper.CustomerId == customerId);

        return Task.FromResult<IReadOnlyList<int>>(erased.Select(shopper => shopper.Id).ToList());
    }

    public Task<IReadOnlyList<int>> GetIdleCustomersAsync(DateTime seenBeforeUtc, DateTime agreedBeforeUtc, int limit) =>
        Task.FromResult(Idle(seenBeforeUtc, agreedBeforeUtc));

    private T Looked<T>(T found, IReadOnlyCollection<int> shopperIds)
    {
        if (ErasedAfterLook is { } shopperId && shopperIds.Contains(shopperId))
        {
            Shoppers.Delete(shopper => shopper.Id == shopperId);
            ErasedAfterLook = null;
        }

        return found;
    }
}
