using System.Text.Json;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Customers;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// Begins the sequence of a campaign where its offer was given to a shopper who agreed to mails. A job looks for what was given: so nothing is lost, whatever died
/// after it was given and whoever gave it.
/// </summary>
public class Sequences(
    ICampaignStore campaigns,
    IShopperStore shoppers,
    IGrantStore grants,
    IReminderStore reminderStore,
    ReminderScheduling reminders,
    SequenceProgress progress,
    IShoppingCartService shoppingCartService,
    ICustomerService customerService,
    TimeProvider timeProvider)
{
    private const int BatchSize = 200;

    /// <summary>Within which a grant that was begun to be written is there to be seen.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(2);

    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;

    /// <summary>The customer agrees to mails from now on: also about what is open.</summary>
    public async Task BeginAllAsync(Customer customer)
    {
        foreach (var grant in (await grants.GetAllAsync(customer.Id)).Where(grant => grant.CampaignId > 0 && grant.State == GrantState.Issued && grant.ExpiresOnUtc > NowUtc))
            await PlanAsync(grant, customer);
    }

    /// <summary>Begins what should have begun: all that is open where this node has just started, and what came since otherwise.</summary>
    public async Task CatchUpAsync()
    {
        var withSteps = await GetCampaignsAsync();
        if (withSteps.Count == 0)
            return;

        // Looked up first: what is given meanwhile is looked at again.
        var settledId = await grants.GetNewestIdAsync(NowUtc - Settled);
        var (afterId, count) = (progress.GrantId, BatchSize);
        while (count == BatchSize)
        {
            var missing = await reminderStore.GetNotBegunAsync(afterId, withSteps, NowUtc, BatchSize);
            foreach (var grant in missing)
                await BeginAsync(grant);

            (afterId, count) = (missing.LastOrDefault()?.Id ?? afterId, missing.Count);
        }

        progress.GrantId = Math.Max(progress.GrantId, settledId);
    }

    private async Task<IReadOnlyList<int>> GetCampaignsAsync()
    {
        var withSteps = new List<int>();
        foreach (var campaign in (await campaigns.GetAllAsync()).Where(campaign => campaign.Status is CampaignStatus.Live or CampaignStatus.Paused))
        {
            if (await FindTermsAsync(campaign.VersionId) is not null)
                withSteps.Add(campaign.Id);
        }

        return withSteps;
    }

    // One that cannot be read must not hold up the others.
    private async Task<CampaignTerms?> FindTermsAsync(int versionId)
    {
        try
        {
            return await campaigns.GetTermsAsync(versionId) is { Steps.Count: > 0 } terms ? terms : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task BeginAsync(Grant grant)
    {
        if (await shoppers.FindAsync(grant.ShopperId) is { } shopper && await customerService.GetCustomerByIdAsync(shopper.CustomerId) is { } customer)
            await PlanAsync(grant, customer);
    }

    private async Task PlanAsync(Grant grant, Customer customer)
    {
        if (await FindTermsAsync(grant.CampaignVersionId) is not { } terms)
            return;

        var cart = await shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, grant.StoreId);
        await reminders.BeginAsync(grant, terms, customer.Id, cart.Count > 0);
    }
}

/// <summary>How far this node has looked for offers whose sequence never began.</summary>
public class SequenceProgress
{
    public int GrantId { get; set; }
}
