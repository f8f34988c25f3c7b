using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Profile to decision to grant.</summary>
public class OfferGranting
{
    private readonly ProfileBuilder _profileBuilder;
    private readonly Decider _decider;
    private readonly IGrantStore _grantStore;
    private readonly GrantLedger _ledger;
    private readonly CarrierService _carrierService;
    private readonly IEmailLinkStore _emailLinks;
    private readonly ILogger _logger;

    public OfferGranting(
        ProfileBuilder profileBuilder,
        Decider decider,
        IGrantStore grantStore,
        GrantLedger ledger,
        CarrierService carrierService,
        IEmailLinkStore emailLinks,
        ILogger logger)
    {
        _profileBuilder = profileBuilder;
        _decider = decider;
        _grantStore = grantStore;
        _ledger = ledger;
        _carrierService = carrierService;
        _emailLinks = emailLinks;
        _logger = logger;
    }

    /// <summary>Decides for a shopper in the shop; null where nothing new is given.</summary>
    public async Task<Grant?> GrantToVisitorAsync(Shopper shopper, LiveProfile live, Customer customer, int storeId, Caps caps)
    {
        var profile = await _profileBuilder.BuildAsync(live, customer, storeId);
        if (!_decider.IsWorthDeciding(profile, caps, live.GivenTiers))
        {
            return null;
        }

        var given = await _grantStore.GetAllAsync(customer.Id);
        live.GivenTiers = given.Select(grant => grant.Tier).ToHashSet();

        return await GrantAsync(shopper.Id, profile, given, storeId, caps);
    }

    /// <summary>Decides for a shopper who is elsewhere; null where nothing new is given.</summary>
    public async Task<Grant?> GrantToAbsentAsync(LiveProfile live, Customer customer, int storeId, Caps caps)
    {
        var profile = await _profileBuilder.BuildAbsentAsync(live, customer, storeId);

        return await GrantAsync(live.ShopperId, profile, await _grantStore.GetAllAsync(customer.Id), storeId, caps);
    }

    /// <summary>Whether the open grant ends where the new one is given: nobody holds two depths of one store.</summary>
    public static bool Supersedes(Grant grant, Grant open)
    {
        return open.Id != grant.Id && open.State == GrantState.Issued && open.StoreId == grant.StoreId && open.Percentage <= grant.Percentage;
    }

    private async Task<Grant?> GrantAsync(int shopperId, ShopperProfile profile, IReadOnlyList<Grant> given, int storeId, Caps caps)
    {
        var history = new OfferHistory(
            given.Concat(await GetLinkedAsync(shopperId)).Select(grant => ToGivenOffer(grant, profile.TakenOnUtc)).ToList(),
            await _grantStore.GetSpentAsync(storeId, profile.TakenOnUtc.Date));

        var decision = _decider.Decide(profile, history, caps);
        if (decision.Offer is not { } offer)
        {
            return null;
        }

        if (await _carrierService.FindActiveAsync(offer.Percentage, offer.MaximumAmount) is not { } carrier)
        {
            await _logger.WarningAsync($"Dynamic Offers gives no offer of {offer.Percentage} %: its discount is switched off or missing. Save the settings to mend it.");

            return null;
        }

        if (await _ledger.IssueAsync(shopperId, storeId, carrier.DiscountId, decision) is not { } grant)
        {
            return null;
        }

        foreach (var lower in given.Where(open => Supersedes(grant, open)))
        {
            await _ledger.RevokeAsync(lower, ReasonCode.Superseded);
        }

        return grant;
    }

    /// <summary>What was given to those behind the same typed address: it holds back here, and is nothing of this shopper's.</summary>
    private async Task<IReadOnlyList<Grant>> GetLinkedAsync(int shopperId)
    {
        var linked = await _emailLinks.GetLinkedAsync(shopperId);

        return linked.Count == 0 ? [] : await _grantStore.GetByShoppersAsync(linked);
    }

    private static GivenOffer ToGivenOffer(Grant grant, DateTime nowUtc)
    {
        var isOpen = grant.State is GrantState.Issued or GrantState.Reserved && grant.ExpiresOnUtc > nowUtc;

        return new GivenOffer(grant.Tier, grant.Percentage, grant.IssuedOnUtc, isOpen);
    }
}
