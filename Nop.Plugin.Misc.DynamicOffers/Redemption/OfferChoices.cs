using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>Which of the current customer's offers stand in each other's way, and what the cart comes to with the one or the other, by the host's own totals.</summary>
public class OfferChoices(
    RequestAnswers answers,
    CartOffers cartOffers,
    PersonalPrices prices,
    ICampaignStore campaigns,
    IWorkContext workContext,
    IStoreContext storeContext,
    TimeProvider timeProvider)
{
    /// <summary>The usable ones that no order can use together with it, whatever is in the cart.</summary>
    public async Task<IReadOnlyList<Grant>> FindRivalsAsync(Grant grant)
    {
        var nowUtc = timeProvider.GetUtcNow().UtcDateTime;
        var rivals = new List<Grant>();
        foreach (var other in (await GetAnswerAsync()).Open.Where(other => other.Id != grant.Id && other.Lane != OfferLane.Nudge && other.IsUsable(nowUtc)))
        {
            if (other.Lane == grant.Lane || await IsExclusiveAsync(other) || await IsExclusiveAsync(grant))
                rivals.Add(other);
        }

        return rivals;
    }

    /// <summary>What the cart comes to as it is, and with the grant in place of its rivals, and what holds then; null for an empty cart.</summary>
    public async Task<(CartTotal AsItIs, CartTotal Instead, IReadOnlyList<Held> Held)?> CompareAsync(Grant grant, IReadOnlyList<Grant> rivals)
    {
        var (customer, store) = (await workContext.GetCurrentCustomerAsync(), await storeContext.GetCurrentStoreAsync());
        var answer = await answers.GetAllowedAsync(customer.Id, store.Id);
        var open = answer.Open.Where(other => other.Id != grant.Id && rivals.All(rival => rival.Id != other.Id)).Append(grant.ToUsed()).ToList();
        var instead = await cartOffers.AllowAsync(await cartOffers.SelectAsync(open, customer.Id, store.Id), customer.Id, store.Id, fresh: false);

        return await prices.GetTotalAsync(answer.Held) is { } asItIs && await prices.GetTotalAsync(instead) is { } other ? (asItIs, other, instead) : null;
    }

    /// <summary>The depth that an offer has on the cart as it is; null where it does not hold.</summary>
    public async Task<decimal?> FindReachedAsync(Grant grant) => (await GetAnswerAsync()).Held.FirstOrDefault(held => held.Grant.Id == grant.Id)?.Depth;

    /// <summary>What holds that a product's page can speak of, and the usable offers on lines that the product is part of and that do not: what putting it into the cart may bring.</summary>
    public async Task<(Held? Holds, IReadOnlyList<Grant> Resting)> FindOnProductAsync(int productId)
    {
        var (customer, store) = (await workContext.GetCurrentCustomerAsync(), await storeContext.GetCurrentStoreAsync());
        var answer = await answers.GetAsync(customer.Id, store.Id);
        var open = answer.Open.Where(grant => grant.CampaignId > 0).ToList();
        var onProduct = open.Count == 0 ? [] : await cartOffers.FindOnProductAsync(open, productId, customer.Id, store.Id);
        bool IsAbout(Held held) => held.Terms is not { Scope: { IsOfLines: true } scope }
            || (scope.NamesProducts && scope.Ids.Contains(productId))
            || onProduct.Any(grant => grant.Id == held.Grant.Id);

        return (
            answer.Held.Where(IsAbout).OrderByDescending(held => held.IsOfSubTotal).FirstOrDefault(),
            onProduct.Where(grant => answer.Held.All(held => held.Grant.Id != grant.Id)).ToList());
    }

    /// <summary>The products that usable offers on lines name, with the offer, from what the request has read already.</summary>
    public async Task<IReadOnlyList<(int ProductId, Grant Grant)>> FindNamedProductsAsync()
    {
        var nowUtc = timeProvider.GetUtcNow().UtcDateTime;
        var named = new List<(int ProductId, Grant Grant)>();
        foreach (var grant in (await GetAnswerAsync()).Open.Where(grant => grant.CampaignId > 0 && grant.IsUsable(nowUtc)))
        {
            if (await campaigns.FindAsync(grant.CampaignId) is { Status: CampaignStatus.Live or CampaignStatus.Ended }
                && await campaigns.GetTermsAsync(grant.CampaignVersionId) is { Scope: { NamesProducts: true, IsOfLines: true } scope })
            {
                named.AddRange(scope.Ids.Select(productId => (productId, grant)));
            }
        }

        return named;
    }

    private async Task<Answer> GetAnswerAsync() =>
        await answers.GetAsync((await workContext.GetCurrentCustomerAsync()).Id, (await storeContext.GetCurrentStoreAsync()).Id);

    private async Task<bool> IsExclusiveAsync(Grant grant) => grant.CampaignId > 0 && await campaigns.GetTermsAsync(grant.CampaignVersionId) is { IsExclusive: true };
}
