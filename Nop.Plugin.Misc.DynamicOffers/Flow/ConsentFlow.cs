using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>The shopper's yes or no, which may change at any time.</summary>
public class ConsentFlow
{
    private readonly IWorkContext _workContext;
    private readonly IStoreContext _storeContext;
    private readonly ICustomerService _customerService;
    private readonly ShopperIdentity _identity;
    private readonly ShopperErasure _erasure;
    private readonly IShopperStore _shopperStore;
    private readonly CurrentShopper _currentShopper;
    private readonly VisitorCookies _cookies;
    private readonly TimeProvider _timeProvider;

    public ConsentFlow(
        IWorkContext workContext,
        IStoreContext storeContext,
        ICustomerService customerService,
        ShopperIdentity identity,
        ShopperErasure erasure,
        IShopperStore shopperStore,
        CurrentShopper currentShopper,
        VisitorCookies cookies,
        TimeProvider timeProvider)
    {
        _workContext = workContext;
        _storeContext = storeContext;
        _customerService = customerService;
        _identity = identity;
        _erasure = erasure;
        _shopperStore = shopperStore;
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

    /// <summary>Nothing is kept from now on, and what was kept is erased, also while offers are switched off.</summary>
    public async Task DeclineAsync()
    {
        if (_currentShopper.Value is null)
        {
            await _identity.ResolveAsync();
        }

        if (_currentShopper.Value is { } shopper)
        {
            await _erasure.EraseAsync(shopper);
        }

        _cookies.SetDeclined();
        _currentShopper.IsUnknown(undecided: false);
    }
}
