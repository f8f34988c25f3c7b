using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
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
    private readonly ReminderScheduling _reminders;
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
        ReminderScheduling reminders,
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
        _reminders = reminders;
        _currentShopper = currentShopper;
        _cookies = cookies;
        _timeProvider = timeProvider;
    }

    /// <summary>From now on the visitor is known. Where that is so already, only the answer about mails may change.</summary>
    /// <param name="mail">Whether offers may come by mail as well.</param>
    public async Task AgreeAsync(bool mail)
    {
        if (_workContext.OriginalCustomerIfImpersonated is not null)
        {
            return;
        }

        if (_currentShopper.Value is { } known)
        {
            await SetMailAsync(known, mail);

            return;
        }

        var customer = await _workContext.GetCurrentCustomerAsync();
        var shopper = new Shopper
        {
            VisitorKey = Guid.NewGuid(),
            CustomerId = customer.Id,
            IsRegistered = await _customerService.IsRegisteredAsync(customer),
            StoreId = (await _storeContext.GetCurrentStoreAsync()).Id,
            ConsentedOnUtc = NowUtc,
            MailConsentedOnUtc = mail ? NowUtc : null
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

        _cookies.DeleteVisitor();
        _currentShopper.IsUnknown(undecided: false);
    }

    private async Task SetMailAsync(Shopper shopper, bool mail)
    {
        if (mail == shopper.MailConsentedOnUtc is not null)
        {
            return;
        }

        shopper.MailConsentedOnUtc = mail ? NowUtc : null;
        await _shopperStore.UpdateAsync(shopper);
        if (!mail)
        {
            await _reminders.CancelAsync(shopper.CustomerId, ReminderReason.ConsentWithdrawn);
        }
    }

    private DateTime NowUtc => _timeProvider.GetUtcNow().UtcDateTime;
}
