using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Signals;

internal sealed class InMemoryIdleWatchStore : IIdleWatchStore
{
    public Rows<IdleWatch> Watches { get; } = new();

    public Task BeginAsync(IdleWatch watch)
    {
        Watches.Delete(row => row.ShopperId == watch.ShopperId);
        Watches.TryInsert(watch);

        return Task.CompletedTask;
    }

    public Task EndAsync(int shopperId)
    {
        Watches.Delete(row => row.ShopperId == shopperId);

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<IdleWatch>> GetDueAsync(DateTime nowUtc, int limit) =>
        Task.FromResult<IReadOnlyList<IdleWatch>>(Watches.Where(row => row.DueOnUtc <= nowUtc).OrderBy(row => row.DueOnUtc).Take(limit).ToList());

    public Task<bool> TryMoveAsync(IdleWatch watch, DateTime? dueOnUtc, int times) =>
        Task.FromResult(Watches.Update(
            row => row.Id == watch.Id && row.ActedOnUtc == watch.ActedOnUtc && row.DueOnUtc == watch.DueOnUtc && row.Times == watch.Times,
            row => (row.DueOnUtc, row.Times) = (dueOnUtc, times)) == 1);
}
