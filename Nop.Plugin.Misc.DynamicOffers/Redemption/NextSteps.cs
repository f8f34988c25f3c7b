using System.Text.Json;
using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>What is missing to the next step of an offer that the current customer holds.</summary>
public class NextSteps(RequestAnswers answers, IWorkContext workContext, IStoreContext storeContext, ICampaignStore campaigns, CartReader cartReader, TimeProvider timeProvider)
{
    /// <summary>The one that needs least; null where every offer gives all it can, or the cart is empty.</summary>
    public async Task<NextStep?> FindAsync()
    {
        var (customer, store) = (await workContext.GetCurrentCustomerAsync(), await storeContext.GetCurrentStoreAsync());
        var nowUtc = timeProvider.GetUtcNow().UtcDateTime;
        var open = (await answers.GetAsync(customer.Id, store.Id)).Open.Where(grant => grant.CampaignId > 0 && grant.IsUsable(nowUtc)).ToList();
        if (open.Count == 0 || await cartReader.ReadAsync(customer, store.Id) is not { Quantity: > 0 } cart)
            return null;

        NextStep? nearest = null;
        foreach (var grant in open)
        {
            if (await FindTermsAsync(grant) is { } terms
                && terms.Ladder.FirstOrDefault(rung => rung.FromSubTotal > cart.SubTotal) is { } next
                && !(nearest?.Missing <= next.FromSubTotal - cart.SubTotal))
            {
                nearest = new NextStep(grant, terms, next, next.FromSubTotal - cart.SubTotal);
            }
        }

        return nearest;
    }

    /// <summary>What the cart has reached of a grant, in the reward's unit; null where it holds nothing of it.</summary>
    public async Task<decimal?> FindReachedAsync(Grant grant)
    {
        var (customer, store) = (await workContext.GetCurrentCustomerAsync(), await storeContext.GetCurrentStoreAsync());

        return (await answers.GetAsync(customer.Id, store.Id)).Held.FirstOrDefault(held => held.Grant.Id == grant.Id && held.Terms is not null)?.Depth;
    }

    private async Task<CampaignTerms?> FindTermsAsync(Grant grant)
    {
        try
        {
            return await campaigns.FindAsync(grant.CampaignId) is { Status: CampaignStatus.Live or CampaignStatus.Ended } ? await campaigns.GetTermsAsync(grant.CampaignVersionId) : null;
        }
        catch (JsonException)
        {
            // The offer rests, and whoever prices the cart has logged it.
            return null;
        }
    }
}

/// <param name="Rung">That the cart does not reach yet.</param>
/// <param name="Missing">In the primary store currency, of the cart before any discount.</param>
public sealed record NextStep(Grant Grant, CampaignTerms Terms, Rung Rung, decimal Missing);
