using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>The shopper's yes or no, which may change at any time.</summary>
public class ConsentFlow
{
    private readonly IWorkContext _workContext;
    private readonly IStoreContext _storeContext;
    private readonly ICustomerService _customerService;
    private readonly IShopperStore _shopperStore;
    private readonly IGrantStore _grantStore;
    private readonly GrantLedger _ledger;
    private readonly ReminderScheduling _reminders;
    private readonly ShopperCache _shopperCache;
    private readonly ActivityMemory _activityMemory;
    private readonly CurrentShopper _currentShopper;
    private readonly VisitorCookies _cookies;
    private readonly TimeProvider _timeProvider;

    public ConsentFlow(
        IWorkContext workContext,
        IStoreContext storeContext,
        ICustomerService customerService,
        IShopperStore shopperStore,
        IGrantStore grantStore,
        GrantLedger ledger,
        ReminderScheduling reminders,
        ShopperCache shopperCache,
        ActivityMemory activityMemory,
        CurrentShopper currentShopper,
        VisitorCookies cookies,
        TimeProvider timeProvider)
    {
        _workContext = workContext;
        _storeContext = storeContext;
        _customerService = customerService;
        _shopperStore = shopperStore;
        _grantStore = grantStore;
        _ledger = ledger;
        _reminders = reminders;
        _shopperCache = shopperCache;
        _activityMemory = activityMemory;
        _currentShopper = currentShopper;
        _cookies = cookies;
        _timeProvider = timeProvider;
    }

    /// <summary>From now on the visitor is known. Does nothing where that is so already.</summary>
    public async Task AgreeAsync()
    {
        if (_currentShopper.Value is not null || _workContext.OriginalCustomerIfImpersonated is not null)
        {
            return;
        }

        var customer = await _workContext.GetCurrentCustomerAsync();
        var shopper = new Shopper
        {
            VisitorKey = Guid.NewGuid(),
            CustomerId = customer.Id,
            IsRegistered = await _customerService.IsRegisteredAsync(customer),
            StoreId = (await _storeContext.GetCurrentStoreAsync()).Id,
            ConsentedOnUtc = _timeProvider.GetUtcNow().UtcDateTime
        };
        await _shopperStore.InsertAsync(shopper);

        _cookies.SetVisitor(shopper.VisitorKey);
        _currentShopper.Is(shopper);
    }

    /// <summary>Nothing is kept from now on, and what was kept is erased.</summary>
    public async Task DeclineAsync()
    {
        if (_currentShopper.Value is { } shopper)
        {
            await EraseAsync(shopper);
        }

        _cookies.SetDeclined();
        _currentShopper.IsUnknown(undecided: false);
    }

    private async Task EraseAsync(Shopper shopper)
    {
        foreach (var grant in await _grantStore.GetAllAsync(shopper.CustomerId))
        {
            await _ledger.RevokeAsync(grant, ReasonCode.ConsentWithdrawn);
        }

        await _reminders.CancelAsync(shopper.CustomerId, ReminderReason.ConsentWithdrawn);
        await _shopperStore.EraseAsync(shopper.CustomerId);

        _shopperCache.Forget(shopper.CustomerId);
        _activityMemory.Forget(shopper.Id);
    }
}
