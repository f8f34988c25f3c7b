using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class OfferReport : IOfferReport
{
    private readonly IRepository<Grant> _grants;
    private readonly IRepository<Shopper> _shoppers;
    private readonly IRepository<Order> _orders;
    private readonly IRepository<LedgerEntry> _ledger;
    private readonly IRepository<DailyBudget> _budgets;
    private readonly TimeProvider _timeProvider;

    public OfferReport(
        IRepository<Grant> grants,
        IRepository<Shopper> shoppers,
        IRepository<Order> orders,
        IRepository<LedgerEntry> ledger,
        IRepository<DailyBudget> budgets,
        TimeProvider timeProvider)
    {
        _grants = grants;
        _shoppers = shoppers;
        _orders = orders;
        _ledger = ledger;
        _budgets = budgets;
        _timeProvider = timeProvider;
    }

    public async Task<OfferFigures> GetFiguresAsync(int storeId)
    {
        var nowUtc = _timeProvider.GetUtcNow().UtcDateTime;
        var grants = _grants.Table.Where(grant => storeId == 0 || grant.StoreId == storeId);
        var ledger = _ledger.Table.Where(entry => storeId == 0 || entry.StoreId == storeId);
        var byHand = grants.Where(grant => grant.GivenBy != null);
        var earned = grants.Where(grant => grant.GivenBy == null);

        // One row a store and day: few enough to add up here.
        var days = await _budgets.Table.Where(day => storeId == 0 || day.StoreId == storeId).ToListAsync();

        // Grants of erased shoppers are gone, and the ledger stays: it tells for itself what was given by hand.
        var givenBack = ledger.Where(entry => entry.Kind == LedgerKind.GivenBack
            && !_ledger.Table.Any(other => other.GrantId == entry.GrantId && other.Kind == LedgerKind.GivenByHand));
        var discountByHand = await byHand.Where(grant => grant.StateId == (int)GrantState.Redeemed).Select(grant => grant.Amount).ToListAsync();

        return new OfferFigures(
            await ledger.CountAsync(entry => entry.Kind == LedgerKind.Issued),
            await earned.CountAsync(grant => grant.StateId == (int)GrantState.Issued && grant.ExpiresOnUtc > nowUtc),
            await earned.CountAsync(grant => grant.StateId == (int)GrantState.Redeemed),
            await givenBack.CountAsync(),
            days.Sum(day => day.Spent) - discountByHand.Sum(),
            days.Where(day => day.DayUtc == nowUtc.Date).Sum(day => day.Spent),
            await ledger.CountAsync(entry => entry.Kind == LedgerKind.GivenByHand),
            discountByHand.Sum());
    }

    public async Task<IPagedList<GrantRow>> GetGrantsAsync(int storeId, int pageIndex, int pageSize)
    {
        var grants = await _grants.Table
            .Where(grant => storeId == 0 || grant.StoreId == storeId)
            .OrderByDescending(grant => grant.Id)
            .ToPagedListAsync(pageIndex, pageSize);

        var shopperIds = grants.Select(grant => grant.ShopperId).ToList();
        var customerIds = await _shoppers.Table
            .Where(shopper => shopperIds.Contains(shopper.Id))
            .ToDictionaryAsync(shopper => shopper.Id, shopper => shopper.CustomerId);

        var orderIds = grants.Where(grant => grant.OrderId != null).Select(grant => grant.OrderId!.Value).ToList();
        var orderNumbers = await _orders.Table
            .Where(order => orderIds.Contains(order.Id))
            .ToDictionaryAsync(order => order.Id, order => order.CustomOrderNumber);

        var rows = grants
            .Select(grant => new GrantRow(
                grant,
                customerIds.GetValueOrDefault(grant.ShopperId),
                grant.OrderId is { } orderId ? orderNumbers.GetValueOrDefault(orderId) : null))
            .ToList();

        return new PagedList<GrantRow>(rows, pageIndex, pageSize, grants.TotalCount);
    }
}
