using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class ShopperStore : IShopperStore
{
    private readonly IRepository<Shopper> _shoppers;
    private readonly IRepository<Signal> _signals;
    private readonly IRepository<Activity> _activities;
    private readonly IRepository<Reminder> _reminders;
    private readonly IRepository<Grant> _grants;

    public ShopperStore(
        IRepository<Shopper> shoppers,
        IRepository<Signal> signals,
        IRepository<Activity> activities,
        IRepository<Reminder> reminders,
        IRepository<Grant> grants)
    {
        _shoppers = shoppers;
        _signals = signals;
        _activities = activities;
        _reminders = reminders;
        _grants = grants;
    }

    public async Task<Shopper?> FindByVisitorKeyAsync(Guid visitorKey)
    {
        return await _shoppers.Table.FirstOrDefaultAsync(shopper => shopper.VisitorKey == visitorKey);
    }

    public async Task<Shopper?> FindByCustomerAsync(int customerId)
    {
        return await _shoppers.Table
            .Where(shopper => shopper.CustomerId == customerId)
            .OrderByDescending(shopper => shopper.Id)
            .FirstOrDefaultAsync();
    }

    public async Task InsertAsync(Shopper shopper)
    {
        await _shoppers.InsertAsync(shopper, publishEvent: false);
    }

    public async Task UpdateAsync(Shopper shopper)
    {
        await _shoppers.UpdateAsync(shopper, publishEvent: false);
    }

    public async Task<IReadOnlyList<int>> EraseAsync(int customerId)
    {
        var shoppers = await _shoppers.Table.Where(shopper => shopper.CustomerId == customerId).ToListAsync();
        foreach (var shopper in shoppers)
        {
            await _signals.DeleteAsync(signal => signal.ShopperId == shopper.Id);
            await _activities.DeleteAsync(activity => activity.ShopperId == shopper.Id);
            await _reminders.DeleteAsync(reminder => reminder.ShopperId == shopper.Id);
            await EraseGrantsAsync(shopper.Id);
            await _shoppers.DeleteAsync(shopper, publishEvent: false);
        }

        return shoppers.Select(shopper => shopper.Id).ToList();
    }

    // An order's money must stay explained: what it used is kept by the order alone.
    private async Task EraseGrantsAsync(int shopperId)
    {
        await _grants.DeleteAsync(grant => grant.ShopperId == shopperId && grant.OrderId == null && grant.StateId != (int)GrantState.Reserved);

        var used = await _grants.Table.Where(grant => grant.ShopperId == shopperId).ToListAsync();
        foreach (var grant in used)
        {
            grant.ShopperId = -grant.Id;
            await _grants.UpdateAsync(grant, publishEvent: false);
        }
    }
}
