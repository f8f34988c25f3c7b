using System.Text.Json;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Directory;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>
/// Which of a shopper's open grants hold for the cart as it is: one of a lane, or an exclusive one alone, whatever is worth more. Worth is measured on prices
/// before any discount, and only to choose; what is taken off is the host's to say.
/// </summary>
public class CartOffers(
    ICampaignStore campaigns,
    ICarrierStore carriers,
    CartReader cartReader,
    ICustomerService customerService,
    ICurrencyService currencyService,
    IWorkContext workContext,
    ISettingService settingService,
    OrderGuard guard,
    LineRewards rewards,
    CatalogSettings catalogSettings,
    ILogger logger,
    TimeProvider timeProvider)
{
    /// <param name="supposed">A cart as it might be; null for the one that there is.</param>
    public async Task<IReadOnlyList<Held>> SelectAsync(IReadOnlyCollection<Grant> open, int customerId, int storeId, IList<ShoppingCartItem>? supposed = null)
    {
        var nowUtc = timeProvider.GetUtcNow().UtcDateTime;
        var usable = open.Where(grant => grant.IsUsable(nowUtc) && grant.Lane != OfferLane.Nudge).ToList();
        // A shop that ignores discounts ignores ours on lines too, which the host would take from us.
        if (usable.Count == 0 || catalogSettings.IgnoreDiscounts)
            return [];

        var settings = await settingService.LoadSettingAsync<DynamicOffersSettings>(storeId);
        if (settings.ExcludedRoleId == 0 && usable.All(grant => grant.CampaignId == 0))
            return Journey(usable);

        if (await FindCustomerAsync(customerId, settings) is not { } customer)
            return [];

        if (usable.All(grant => grant.CampaignId == 0))
            return Journey(usable);

        var cart = supposed is null ? await cartReader.ReadAsync(customer, storeId) : await cartReader.ReadAsync(supposed);
        var candidates = new List<Candidate>();
        foreach (var grant in usable)
        {
            if (await TryAsync(grant, () => HoldAsync(grant, cart, customer, storeId, settings.MaximumDiscountPerOrder, nowUtc)) is { } held)
                candidates.Add(new Candidate(held, Worth(held, cart)));
        }

        return Choose(candidates);
    }

    /// <summary>
    /// What is missing to the next step of one of the grants, of the one that needs least; null where there is none. None of a grant that another one keeps out, by its
    /// lane or alone, or that would drop it.
    /// </summary>
    /// <param name="held">What holds for the cart as it is.</param>
    /// <param name="ofEmpty">Also from an empty cart.</param>
    public async Task<NextStep?> FindNextStepAsync(IReadOnlyCollection<Grant> open, IReadOnlyList<Held> held, int customerId, int storeId, bool ofEmpty)
    {
        var nowUtc = timeProvider.GetUtcNow().UtcDateTime;
        var usable = open.Where(grant => grant.CampaignId > 0 && grant.Lane != OfferLane.Nudge && grant.IsUsable(nowUtc) && held.All(other => other.Grant.Lane != grant.Lane || other.Grant.Id == grant.Id)).ToList();
        if (usable.Count == 0
            || catalogSettings.IgnoreDiscounts
            || await FindCustomerAsync(customerId, await settingService.LoadSettingAsync<DynamicOffersSettings>(storeId)) is not { } customer)
        {
            return null;
        }

        var cart = await cartReader.ReadAsync(customer, storeId);
        NextStep? nearest = null;
        foreach (var grant in cart.Quantity == 0 && !ofEmpty ? [] : usable)
        {
            var others = held.Where(other => other.Grant.Id != grant.Id).ToList();
            if (await TryAsync(grant, () => FindTermsAsync(grant, customer, storeId, nowUtc)) is not { } terms
                || (others.Count > 0 && (terms.IsExclusive || others.Any(other => other.Terms is { IsExclusive: true }))))
            {
                continue;
            }

            var measured = MeasuredSubTotal(terms, cart);
            if (terms.Ladder.FirstOrDefault(rung => rung.FromSubTotal > measured) is { } next && !(nearest?.Missing <= next.FromSubTotal - measured))
                nearest = new NextStep(grant, terms, next, next.FromSubTotal - measured);
        }

        return nearest;
    }

    /// <summary>Those of the grants on lines that a product is part of, whatever is in the cart.</summary>
    public async Task<IReadOnlyList<Grant>> FindOnProductAsync(IReadOnlyCollection<Grant> open, int productId, int customerId, int storeId)
    {
        var nowUtc = timeProvider.GetUtcNow().UtcDateTime;
        var found = new List<Grant>();
        if (catalogSettings.IgnoreDiscounts || await FindCustomerAsync(customerId, await settingService.LoadSettingAsync<DynamicOffersSettings>(storeId)) is not { } customer)
            return found;

        CartLine? line = null;
        foreach (var grant in open.Where(grant => grant.IsUsable(nowUtc) && grant.Lane != OfferLane.Nudge))
        {
            if (await TryAsync(grant, () => FindTermsAsync(grant, customer, storeId, nowUtc)) is not { Scope.IsOfLines: true } terms)
                continue;

            line ??= await cartReader.ReadProductAsync(productId);
            if (line is not null && (terms.Scope.Covers(line) || terms.Scope.Buy?.ProductId == productId))
                found.Add(grant);
        }

        return found;
    }

    /// <summary>Those of the grants that the owner's limits of an order let through.</summary>
    /// <param name="supposed">A cart as it might be; null for the one that there is.</param>
    public Task<IReadOnlyList<Held>> AllowAsync(IReadOnlyList<Held> held, int customerId, int storeId, bool fresh, IList<ShoppingCartItem>? supposed = null) =>
        guard.AllowAsync(held, customerId, storeId, fresh, supposed);

    // One campaign that cannot be read must not hold up the others, nor an order.
    private async Task<T?> TryAsync<T>(Grant grant, Func<Task<T?>> findAsync)
        where T : class
    {
        try
        {
            return await findAsync();
        }
        catch (JsonException exception)
        {
            await logger.ErrorAsync($"Dynamic Offers cannot read the terms of offer {grant.Id} of campaign {grant.CampaignId}; it rests.", exception);

            return null;
        }
    }

    private async Task<Held?> HoldAsync(Grant grant, CartView cart, Customer customer, int storeId, decimal shopMaximum, DateTime nowUtc)
    {
        if (grant.CampaignId == 0)
            return Held.OfJourney(grant);

        if (await FindTermsAsync(grant, customer, storeId, nowUtc) is not { } terms
            || terms.RungFor(MeasuredSubTotal(terms, cart)) is not { } reached)
        {
            return null;
        }

        var rung = reached with { Depth = grant.DepthOf(reached) };

        var discountId = 0;
        if (CarrierTerms.Of(terms, rung, shopMaximum) is { } carrierTerms)
        {
            if ((await carriers.GetAllAsync()).FirstOrDefault(carrier => carrier.ToTerms() == carrierTerms) is not { } carrier)
                return null;

            discountId = carrier.DiscountId;
        }

        if (!terms.Scope.IsOfLines)
            return new Held(grant, terms, rung.Depth, discountId, []);

        var lines = terms.LineReward is null
            ? LineAllocation.Allocate(terms, rung, cart, terms.MostOff(shopMaximum))
            : rewards.Find(terms.LineReward) is { } reward ? LineAllocation.Allocate(reward, terms.Scope, rung, cart, terms.MostOff(shopMaximum)) : [];

        return lines.Count == 0 || IsAlone(terms, lines, cart) ? null : new Held(grant, terms, rung.Depth, discountId, lines);
    }

    /// <summary>What holds of a grant for this customer here and now, whatever is in the cart; null where it rests.</summary>
    private async Task<CampaignTerms?> FindTermsAsync(Grant grant, Customer customer, int storeId, DateTime nowUtc) =>
        await campaigns.FindAsync(grant.CampaignId) is { Status: CampaignStatus.Live or CampaignStatus.Ended }
            && await campaigns.GetTermsAsync(grant.CampaignVersionId) is { } terms
            && !(terms.EndsOnUtc <= nowUtc)
            && await IsForAsync(terms, customer, storeId)
                ? terms
                : null;

    private async Task<Customer?> FindCustomerAsync(int customerId, DynamicOffersSettings settings) =>
        await customerService.GetCustomerByIdAsync(customerId) is { } customer
            && !(settings.ExcludedRoleId > 0 && (await customerService.GetCustomerRoleIdsAsync(customer)).Contains(settings.ExcludedRoleId))
                ? customer
                : null;

    // A gift does not help to reach its own threshold.
    private static decimal MeasuredSubTotal(CampaignTerms terms, CartView cart) =>
        terms.Reward == RewardKind.Gift ? cart.SubTotal - cart.Lines.Where(line => terms.Scope.Ids.Contains(line.ProductId)).Sum(line => line.UnitPrice * line.Quantity) : cart.SubTotal;

    // Nor is it one without something bought.
    private static bool IsAlone(CampaignTerms terms, IReadOnlyList<LineShare> lines, CartView cart) =>
        terms.Reward == RewardKind.Gift && cart.Lines.Sum(line => line.Quantity) == lines.Sum(share => share.Units);

    private async Task<bool> IsForAsync(CampaignTerms terms, Customer customer, int storeId)
    {
        if (terms.StoreId != 0 && terms.StoreId != storeId)
            return false;

        if (terms.Currencies.Count > 0 && !terms.Currencies.Contains(await GetCurrencyCodeAsync(customer)))
            return false;

        return terms.RoleIds.Count == 0 || (await customerService.GetCustomerRoleIdsAsync(customer)).Any(terms.RoleIds.Contains);
    }

    // The customer's and not the request's: an owner looks at other people's carts.
    private async Task<string> GetCurrencyCodeAsync(Customer customer)
    {
        var chosen = customer.CurrencyId is { } id ? await currencyService.GetCurrencyByIdAsync(id) : null;

        return (chosen ?? await workContext.GetWorkingCurrencyAsync()).CurrencyCode;
    }

    private static decimal Worth(Held held, CartView cart)
    {
        if (held.Lines.Count > 0)
            return held.Lines.Sum(share => share.Units * OffUnit(share, cart));
        if (held.Terms is null)
            return Math.Min(cart.SubTotal * held.Grant.Percentage / 100m, held.Grant.MaximumAmount);

        return held.Terms.Reward switch
        {
            RewardKind.PercentOff => Math.Min(cart.SubTotal * held.Depth / 100m, held.Grant.MaximumAmount),
            RewardKind.AmountOff => Math.Min(held.Depth, held.Grant.MaximumAmount),
            _ => 0m
        };
    }

    private static decimal OffUnit(LineShare share, CartView cart) =>
        share.Amount > 0m ? share.Amount : cart.Lines.First(line => line.ItemId == share.ItemId).UnitPrice * share.Percentage / 100m;

    private static IReadOnlyList<Held> Journey(IEnumerable<Grant> usable) => DeepestOf(usable) is { } deepest ? [Held.OfJourney(deepest)] : [];

    // The deepest wins; of equals the one that ends first, then the older: always the same one.
    private static Grant? DeepestOf(IEnumerable<Grant> usable) =>
        usable.OrderByDescending(grant => grant.Percentage).ThenBy(grant => grant.ExpiresOnUtc).ThenBy(grant => grant.Id).FirstOrDefault();

    private static IReadOnlyList<Held> Choose(IReadOnlyList<Candidate> candidates)
    {
        var ranked = candidates
            .OrderByDescending(candidate => candidate.Worth)
            .ThenBy(candidate => candidate.Held.Grant.ExpiresOnUtc)
            .ThenBy(candidate => candidate.Held.Grant.Id)
            .ToList();
        var together = ranked.Where(candidate => candidate.Held.Terms is not { IsExclusive: true }).DistinctBy(candidate => candidate.Held.Grant.Lane).ToList();
        var alone = ranked.FirstOrDefault(candidate => candidate.Held.Terms is { IsExclusive: true });
        var chosen = alone is not null && (together.Count == 0 || alone.Worth > together.Sum(candidate => candidate.Worth)) ? [alone] : together;

        return chosen.Select(candidate => candidate.Held).ToList();
    }

    private sealed record Candidate(Held Held, decimal Worth);
}
