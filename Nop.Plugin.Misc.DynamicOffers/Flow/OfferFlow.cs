using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// Start here. One request of a shopper, from who it is to what is shown: identity, profile, decision, grant, answer. Scoped to the request.
/// </summary>
public class OfferFlow
{
    private readonly ISettingService _settingService;
    private readonly IWorkContext _workContext;
    private readonly IStoreContext _storeContext;
    private readonly ShopperIdentity _identity;
    private readonly CurrentShopper _currentShopper;
    private readonly ProfileReader _profileReader;
    private readonly ProfileSaver _profileSaver;
    private readonly CurrentNode _node;
    private readonly OfferGranting _granting;
    private readonly GiftCart _giftCart;
    private readonly EarlyAccess _earlyAccess;
    private readonly RequestAnswers _answers;
    private readonly WalletActions _walletActions;
    private readonly OfferCodes _codes;
    private readonly ISignalSink _signalSink;
    private readonly DeviceDetector _deviceDetector;
    private readonly TimeProvider _timeProvider;

    private DynamicOffersSettings? _settings;
    private LiveProfile? _profile;

    public OfferFlow(
        ISettingService settingService,
        IWorkContext workContext,
        IStoreContext storeContext,
        ShopperIdentity identity,
        CurrentShopper currentShopper,
        ProfileReader profileReader,
        ProfileSaver profileSaver,
        CurrentNode node,
        OfferGranting granting,
        GiftCart giftCart,
        EarlyAccess earlyAccess,
        RequestAnswers answers,
        WalletActions walletActions,
        OfferCodes codes,
        ISignalSink signalSink,
        DeviceDetector deviceDetector,
        TimeProvider timeProvider)
    {
        _settingService = settingService;
        _workContext = workContext;
        _storeContext = storeContext;
        _identity = identity;
        _currentShopper = currentShopper;
        _profileReader = profileReader;
        _profileSaver = profileSaver;
        _node = node;
        _granting = granting;
        _giftCart = giftCart;
        _earlyAccess = earlyAccess;
        _answers = answers;
        _walletActions = walletActions;
        _codes = codes;
        _signalSink = signalSink;
        _deviceDetector = deviceDetector;
        _timeProvider = timeProvider;
    }

    /// <summary>The segments that the shopper is in, as far as this node knows.</summary>
    public IReadOnlyList<int> SegmentIds => _profile?.SegmentIds ?? [];

    /// <summary>Once a public request, before its action and so before its first total.</summary>
    public async Task PrepareAsync()
    {
        var store = await _storeContext.GetCurrentStoreAsync();
        _settings = await _settingService.LoadSettingAsync<DynamicOffersSettings>(store.Id);
        if (!_settings.Enabled)
        {
            return;
        }

        await _identity.ResolveAsync();
        if (_currentShopper.Value is { } shopper)
        {
            _profile = await _profileReader.GetAsync(shopper.Id);
            var nowUtc = _timeProvider.GetUtcNow().UtcDateTime;
            if (_profile.IsInhuman)
            {
                await _identity.MarkInhumanAsync(shopper, nowUtc);

                return;
            }

            if (_profile.Seen(nowUtc))
            {
                var customer = await _workContext.GetCurrentCustomerAsync();
                _signalSink.Accept(SignalKind.VisitStarted, customer.CountryId, value: (int)_deviceDetector.Detect());
                if (_node.HasCompany)
                {
                    // The next page may come from another node, sooner than the writer: it must not begin the visit once more.
                    await _profileSaver.SaveAsync(_profile);
                }
            }

            await ReconsiderAsync();
        }
    }

    /// <summary>Decides again where this request brought a signal. Costs nothing where it did not.</summary>
    public async Task ReconsiderAsync()
    {
        if (_settings is not { Enabled: true } settings
            || _currentShopper.Value is not { } shopper
            || _profile is not { } profile
            || profile.TakeUnjudged() is not { } happened)
        {
            return;
        }

        var (customer, storeId) = await GetCustomerAsync();
        var answer = await _answers.GetAsync(customer.Id, storeId);
        await _earlyAccess.FollowAsync(answer.Open, customer);
        var given = await DecideAsync(shopper, profile, customer, storeId, settings.ToCaps(), happened);
        if (given.Count > 0)
        {
            await _giftCart.AddAsync(given, customer, storeId);
            await _earlyAccess.OpenAsync(given, customer);
            await _answers.ReplaceAsync(customer.Id, storeId, [.. answer.Open.Where(open => !given.Any(grant => OfferGranting.Supersedes(grant, open))), .. given]);
        }
    }

    private async Task<IReadOnlyList<Grant>> DecideAsync(Shopper shopper, LiveProfile profile, Customer customer, int storeId, Caps caps, IReadOnlyCollection<string> happened)
    {
        try
        {
            return await _granting.GrantToVisitorAsync(shopper, profile, customer, storeId, caps, happened);
        }
        catch (Exception)
        {
            // The next page asks upon it again.
            profile.PutBack(happened);

            throw;
        }
    }

    /// <summary>What the pages show. Asks the database nothing that the totals do not ask as well.</summary>
    public async Task<ShopperOffers> GetOffersAsync()
    {
        if (_settings is not { Enabled: true })
        {
            return ShopperOffers.Off;
        }

        var (customer, storeId) = await GetCustomerAsync();
        if (_currentShopper.Value is not { } shopper)
        {
            var standing = _currentShopper.IsStranger ? await _answers.GetAsync(customer.Id, storeId) : Answer.None;

            return new ShopperOffers(Enabled: true, _currentShopper.IsUndecided, Consented: false, standing.Grant, Open: [])
            {
                Nudges = standing.Open.Where(IsNudge).ToArray(),
                HasPrices = standing.Held.Any(held => held.IsOfSubTotal)
            };
        }

        var answer = await _answers.GetAsync(customer.Id, storeId);
        var nowUtc = _timeProvider.GetUtcNow().UtcDateTime;
        var open = answer.Open.Where(grant => grant.State == GrantState.Issued && grant.ExpiresOnUtc > nowUtc).ToList();

        return new ShopperOffers(Enabled: true, AskConsent: false, Consented: true, answer.Grant, open.Where(grant => !IsNudge(grant)).ToList())
        {
            Nudges = open.Where(IsNudge).ToArray(),
            HasPrices = answer.Held.Any(held => held.IsOfSubTotal),
            IsDismissed = _profile?.Read(state => state.SinceDismissed(nowUtc)) < ShopperOffers.DismissedFor,
            CanAllowMail = shopper is { IsRegistered: true, MailConsentedOnUtc: null }
        };
    }

    /// <summary>All grants of the shopper, newest first; empty for whom there is none.</summary>
    public async Task<IReadOnlyList<Grant>> GetWalletAsync()
    {
        if (_settings is not { Enabled: true } || _currentShopper.Value is null)
        {
            return [];
        }

        var (customer, storeId) = await GetCustomerAsync();

        return await _walletActions.GetAllAsync(customer.Id, storeId);
    }

    /// <summary>An open grant of this shopper; null where it is none.</summary>
    public async Task<Grant?> FindOpenAsync(int grantId) =>
        (await GetOffersAsync()).Open.FirstOrDefault(grant => grant.Id == grantId);

    /// <summary>Keeps a grant for a later order, or makes it usable again; false where it is not an open one of this shopper.</summary>
    public async Task<bool> SetSavedAsync(int grantId, bool saved)
    {
        if (_settings is not { Enabled: true } || _currentShopper.Value is null)
        {
            return false;
        }

        var (customer, storeId) = await GetCustomerAsync();
        var answer = await _answers.GetAsync(customer.Id, storeId);
        if (!await _walletActions.SetSavedAsync(answer, grantId, saved))
        {
            return false;
        }

        await _answers.ReplaceAsync(customer.Id, storeId, answer.Open);

        return true;
    }

    /// <summary>Gives what a code for one holder is for; false for every refusal alike.</summary>
    /// <param name="address">Of the network the request comes from.</param>
    public async Task<bool> UseCodeAsync(string? typed, string? address)
    {
        if (_settings is not { Enabled: true } || _currentShopper.Value is not { } shopper)
        {
            return false;
        }

        var (customer, storeId) = await GetCustomerAsync();
        var answer = await _answers.GetAsync(customer.Id, storeId);
        if (await _codes.ClaimAsync(typed, address, shopper, customer, storeId) is not { } grant)
        {
            return false;
        }

        await _giftCart.AddAsync([grant], customer, storeId);
        await _earlyAccess.OpenAsync([grant], customer);
        await _answers.ReplaceAsync(customer.Id, storeId, [.. answer.Open.Where(open => !OfferGranting.Supersedes(grant, open)), grant]);

        return true;
    }

    /// <summary>A confirm page shows its total now: with the usable grant, or without any.</summary>
    public async Task ShownAtConfirmAsync()
    {
        if (_settings is not { Enabled: true })
        {
            return;
        }

        var (customer, storeId) = await GetCustomerAsync();
        if (_currentShopper.Value is not null)
        {
            // Before any total of the page: what the owner's limits drop must not be promised.
            await _walletActions.ShownAtConfirmAsync(await _answers.GetAllowedAsync(customer.Id, storeId));
        }
        else if (_currentShopper.IsStranger)
        {
            _walletActions.ShownAtConfirm(await _answers.GetAllowedAsync(customer.Id, storeId), customer.Id, storeId);
        }
    }

    private static bool IsNudge(Grant grant) => grant.Lane == OfferLane.Nudge;

    private async Task<(Customer Customer, int StoreId)> GetCustomerAsync()
    {
        return (await _workContext.GetCurrentCustomerAsync(), (await _storeContext.GetCurrentStoreAsync()).Id);
    }
}
