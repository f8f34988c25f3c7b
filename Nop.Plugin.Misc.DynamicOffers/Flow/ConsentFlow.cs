using Nop.Core;
using Nop.Core.Domain.Customers;
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
    private readonly ShopperCache _shopperCache;
    private readonly ReminderScheduling _reminders;
    private readonly HostConsents _hostConsents;
    private readonly CurrentShopper _currentShopper;
    private readonly VisitorCookies _cookies;
    private readonly Sequences _sequences;
    private readonly TimeProvider _timeProvider;

    public ConsentFlow(
        IWorkContext workContext,
        IStoreContext storeContext,
        ICustomerService customerService,
        ShopperIdentity identity,
        ShopperErasure erasure,
        IShopperStore shopperStore,
        ShopperCache shopperCache,
        ReminderScheduling reminders,
        HostConsents hostConsents,
        CurrentShopper currentShopper,
        VisitorCookies cookies,
        Sequences sequences,
        TimeProvider timeProvider)
    {
        _workContext = workContext;
        _storeContext = storeContext;
        _customerService = customerService;
        _identity = identity;
        _erasure = erasure;
        _shopperStore = shopperStore;
        _shopperCache = shopperCache;
        _reminders = reminders;
        _hostConsents = hostConsents;
        _currentShopper = currentShopper;
        _cookies = cookies;
        _sequences = sequences;
        _timeProvider = timeProvider;
    }

    /// <summary>
    /// From now on the visitor is known. Where that is so already, only the answer about mails may change. A browser that refuses tracking has said no already.
    /// </summary>
    /// <param name="mail">Whether offers may come by mail as well.</param>
    public async Task AgreeAsync(bool mail)
    {
        if (_workContext.OriginalCustomerIfImpersonated is not null || _cookies.RefusesTracking)
        {
            return;
        }

        var customer = await _workContext.GetCurrentCustomerAsync();
        if (await FindKeptAsync() is { } known)
        {
            await SetMailAsync(known, mail);
        }
        else
        {
            known = await InsertAsync(customer, await _customerService.IsRegisteredAsync(customer), mail);
            _cookies.SetVisitor(known.VisitorKey);
            _currentShopper.Is(known);
        }

        if (known.IsRegistered)
        {
            await _hostConsents.WriteAsync(customer, known);
        }
    }

    /// <summary>Nothing is kept from now on, and what was kept is erased, also while offers are switched off.</summary>
    public async Task DeclineAsync()
    {
        if (_workContext.OriginalCustomerIfImpersonated is not null)
        {
            return;
        }

        if (await FindKeptAsync() is { } shopper)
        {
            await _erasure.EraseAsync(shopper);
        }

        _cookies.DeleteVisitor();
        _currentShopper.IsUnknown(undecided: false, stranger: true);
        var customer = await _workContext.GetCurrentCustomerAsync();
        if (await _customerService.IsRegisteredAsync(customer))
        {
            await _hostConsents.WriteAsync(customer, shopper: null);
        }
    }

    /// <summary>A customer answered the host. A yes makes a shopper, whom the next visit finds; a no erases.</summary>
    public async Task TakePersonalOffersAnswerAsync(Customer customer, bool isYes)
    {
        var shopper = await _shopperStore.FindByCustomerAsync(customer.Id);
        if (isYes && shopper is null && !_cookies.RefusesTracking && await _customerService.IsRegisteredAsync(customer))
        {
            await InsertAsync(customer, isRegistered: true, mail: await _hostConsents.GetOfferMailAnswerAsync(customer.Id) == true);
        }

        if (!isYes && shopper is not null)
        {
            await _erasure.EraseAsync(shopper);
            if (_currentShopper.Value?.CustomerId == customer.Id)
            {
                _cookies.DeleteVisitor();
                _currentShopper.IsUnknown(undecided: false, stranger: true);
            }

            await _hostConsents.WriteAsync(customer, shopper: null);
        }
    }

    /// <summary>A customer answered the host. Who does not take part in personal offers gets no mail of ours, whatever the answer.</summary>
    public async Task TakeOfferMailAnswerAsync(Customer customer, bool isYes)
    {
        if (await _shopperStore.FindByCustomerAsync(customer.Id) is { } shopper)
        {
            await SetMailAsync(shopper, isYes);
        }
    }

    private async Task<Shopper?> FindKeptAsync()
    {
        return _currentShopper.Value ?? await _identity.FindKeptAsync();
    }

    private async Task<Shopper> InsertAsync(Customer customer, bool isRegistered, bool mail)
    {
        var shopper = new Shopper
        {
            VisitorKey = Guid.NewGuid(),
            CustomerId = customer.Id,
            IsRegistered = isRegistered,
            StoreId = (await _storeContext.GetCurrentStoreAsync()).Id,
            ConsentedOnUtc = NowUtc,
            MailConsentedOnUtc = mail ? NowUtc : null
        };
        await _shopperStore.InsertAsync(shopper);

        return shopper;
    }

    // The row decides: what the request holds may be a minute old.
    private async Task SetMailAsync(Shopper shopper, bool mail)
    {
        var row = await _shopperStore.FindAsync(shopper.Id) ?? shopper;
        if (mail != row.MailConsentedOnUtc is not null)
        {
            row.MailConsentedOnUtc = mail ? NowUtc : null;
            await _shopperStore.UpdateAsync(row);
            _shopperCache.Forget(row.CustomerId);
        }

        shopper.MailConsentedOnUtc = row.MailConsentedOnUtc;
        if (!mail)
        {
            await _reminders.CancelAsync(shopper.CustomerId, ReminderReason.ConsentWithdrawn);
        }
        else if (await _customerService.GetCustomerByIdAsync(shopper.CustomerId) is { } customer)
        {
            await _sequences.BeginAllAsync(customer);
        }
    }

    /// <summary>A no to mails by the link of one, from wherever it comes: nobody need be logged in.</summary>
    public async Task RefuseMailAsync(int customerId)
    {
        if (await _shopperStore.FindByCustomerAsync(customerId) is { } shopper)
        {
            await SetMailAsync(shopper, mail: false);
        }

        await _reminders.CancelAsync(customerId, ReminderReason.ConsentWithdrawn);
        if (await _customerService.GetCustomerByIdAsync(customerId) is { } customer
            && await _customerService.IsRegisteredAsync(customer)
            && await _shopperStore.FindByCustomerAsync(customerId) is { } kept)
        {
            await _hostConsents.WriteAsync(customer, kept);
        }
    }

    private DateTime NowUtc => _timeProvider.GetUtcNow().UtcDateTime;
}
