using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>What is missing to the next step of an offer that the current customer holds.</summary>
public class NextSteps(RequestAnswers answers, CartOffers cartOffers, IWorkContext workContext, IStoreContext storeContext)
{
    /// <summary>Null where every offer gives all it can, or the cart is empty.</summary>
    /// <param name="ofEmpty">Also from an empty cart.</param>
    public async Task<NextStep?> FindAsync(bool ofEmpty = false)
    {
        var (customer, store) = (await workContext.GetCurrentCustomerAsync(), await storeContext.GetCurrentStoreAsync());
        var answer = await answers.GetAsync(customer.Id, store.Id);

        return answer.Open.Count == 0 ? null : await cartOffers.FindNextStepAsync(answer.Open, answer.Held, customer.Id, store.Id, ofEmpty);
    }
}

/// <param name="Rung">That the cart does not reach yet.</param>
/// <param name="Missing">In the primary store currency, of the cart before any discount.</param>
public sealed record NextStep(Grant Grant, CampaignTerms Terms, Rung Rung, decimal Missing)
{
    /// <summary>How much of the way there the cart has come, 0 to 100.</summary>
    public int Percentage => (int)Math.Clamp((Rung.FromSubTotal - Missing) * 100m / Rung.FromSubTotal, 0m, 100m);
}
