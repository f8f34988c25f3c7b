using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Services.Customers;
using Nop.Services.Helpers;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Finds the consenting shopper behind a request, and follows a visitor from a guest record to an account.</summary>
public class ShopperIdentity
{
    private readonly IWorkContext _workContext;
    private readonly ICustomerService _customerService;
    private readonly IUserAgentHelper _userAgentHelper;
    private readonly IShopperStore _shopperStore;
    private readonly ShopperCache _shopperCache;
    private readonly VisitorCookies _cookies;
    private readonly CurrentShopper _currentShopper;
    private readonly DuplicateGrants _duplicateGrants;
    private readonly ShopperMerging _merging;
    private readonly ShopperErasure _erasure;
    private readonly HostConsents _hostConsents;
    private readonly IReminderStore _reminders;

    public ShopperIdentity(
        IWorkContext workContext,
        ICustomerService customerService,
        IUserAgentHelper userAgentHelper,
        IShopperStore shopperStore,
        ShopperCache shopperCache,
        VisitorCookies cookies,
        CurrentShopper currentShopper,
        DuplicateGrants duplicateGrants,
        ShopperMerging merging,
        ShopperErasure erasure,
        HostConsents hostConsents,
        IReminderStore reminders)
    {
        _workContext = workContext;
        _customerService = customerService;
        _userAgentHelper = userAgentHelper;
        _shopperStore = shopperStore;
        _shopperCache = shopperCache;
        _cookies = cookies;
        _currentShopper = currentShopper;
        _duplicateGrants = duplicateGrants;
        _merging = merging;
        _erasure = erasure;
        _hostConsents = hostConsents;
        _reminders = reminders;
    }

    /// <summary>
    /// Fills <see cref="CurrentShopper"/>; leaves it empty for crawlers, for administrators who shop as somebody, without a yes, and where the browser says no.
    /// </summary>
    public async Task ResolveAsync()
    {
        if (_cookies.RefusesTracking || IsNobody())
        {
            _currentShopper.IsUnknown(undecided: false, stranger: !IsNobody());

            return;
        }

        var shopper = await FindAsync();
        if (shopper is null)
        {
            _currentShopper.IsUnknown(undecided: true, stranger: true);
        }
        else if (shopper.InhumanOnUtc is not null)
        {
            _currentShopper.IsUnknown(undecided: false, stranger: false);
        }
        else
        {
            _currentShopper.Is(shopper);
        }
    }

    /// <summary>
    /// The shopper of whom something is kept, to see it and to have it erased: also where no notice is taken of the shopper any more, because the browser says no
    /// by now or pages were opened too fast.
    /// </summary>
    public async Task<Shopper?> FindKeptAsync() => IsNobody() ? null : await FindAsync();

    private bool IsNobody() => _workContext.OriginalCustomerIfImpersonated is not null || _userAgentHelper.IsSearchEngine();

    private async Task<Shopper?> FindAsync()
    {
        var customer = await _workContext.GetCurrentCustomerAsync();
        var isRegistered = await _customerService.IsRegisteredAsync(customer);

        return _cookies.VisitorKey is { } visitorKey
            ? await FindVisitorAsync(visitorKey, customer, isRegistered)
            : await FindAccountAsync(customer, isRegistered);
    }

    private async Task<Shopper?> FindVisitorAsync(Guid visitorKey, Customer customer, bool isRegistered)
    {
        var shopper = _shopperCache.Find(visitorKey) ?? await _shopperStore.FindByVisitorKeyAsync(visitorKey);
        if (shopper is null)
        {
            // Erased meanwhile: the cookie means nobody any more.
            _cookies.DeleteVisitor();

            return null;
        }

        if (shopper.CustomerId == customer.Id && shopper.IsRegistered == isRegistered)
        {
            _shopperCache.Keep(shopper);

            return shopper;
        }

        if (shopper.IsRegistered && shopper.CustomerId != customer.Id)
        {
            // Somebody else at the same browser, or its owner logged out. An account's offers are not handed on.
            return null;
        }

        if (isRegistered && await _shopperStore.FindByCustomerAsync(customer.Id) is { } known && known.Id != shopper.Id)
        {
            return await _merging.MergeAsync(shopper, known);
        }

        if (isRegistered && await _hostConsents.GetPersonalOffersAnswerAsync(customer.Id) == false)
        {
            // The account said no to the host: a yes of before the log-in does not overrule it.
            await _erasure.EraseAsync(shopper);
            _cookies.DeleteVisitor();

            return null;
        }

        await BindAsync(shopper, customer, isRegistered);

        return shopper;
    }

    /// <summary>The visitor opens pages faster than a person can: takes no part from now on.</summary>
    public async Task MarkInhumanAsync(Shopper shopper, DateTime nowUtc)
    {
        shopper.InhumanOnUtc = nowUtc;
        await _shopperStore.UpdateAsync(shopper);
        _currentShopper.IsUnknown(undecided: false, stranger: false);
    }

    private async Task BindAsync(Shopper shopper, Customer customer, bool isRegistered)
    {
        shopper.CustomerId = customer.Id;
        shopper.IsRegistered = isRegistered;
        await _shopperStore.UpdateAsync(shopper);
        await _reminders.FollowAsync(shopper.Id, customer.Id);
        _shopperCache.Keep(shopper);

        if (isRegistered)
        {
            await _duplicateGrants.RevokeAsync(customer.Id);
            await _hostConsents.WriteAsync(customer, shopper);
        }
    }

    // An account said yes in another browser.
    private async Task<Shopper?> FindAccountAsync(Customer customer, bool isRegistered)
    {
        if (!isRegistered || await _shopperStore.FindByCustomerAsync(customer.Id) is not { } shopper)
        {
            return null;
        }

        if (!_cookies.RefusesTracking)
        {
            _cookies.SetVisitor(shopper.VisitorKey);
            _shopperCache.Keep(shopper);
        }

        return shopper;
    }
}
