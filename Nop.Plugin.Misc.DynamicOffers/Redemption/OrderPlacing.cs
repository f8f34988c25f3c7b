using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Orders;
using Nop.Services.Payments;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>
/// Stands between 'confirm' and payment, where the host publishes no event: reserves every grant that the totals use before the host is called,
/// and answers with one sentence instead of charging another price than the one shown.
/// </summary>
public class OrderPlacing(
    RequestAnswers answers,
    OrderSavings savings,
    CampaignIssuing issuing,
    GrantLedger ledger,
    GrantRedeemer redeemer,
    IGrantStore grantStore,
    StrangerCheckouts strangers,
    IEarlierOrders earlierOrders,
    ICustomerService customerService,
    ISettingService settingService,
    ILocalizationService localizationService,
    IDeclinedOrders declinedOrders,
    ILogger logger)
{
    private const string OfferGone = "Checkout.OfferGone";

    /// <param name="processPaymentRequest">As the host's checkout or a payment plugin made it.</param>
    /// <param name="placeOrderAsync">The host's own placing of the order.</param>
    public async Task<PlaceOrderResult> PlaceAsync(ProcessPaymentRequest processPaymentRequest, Func<Task<PlaceOrderResult>> placeOrderAsync)
    {
        var (customerId, storeId) = (processPaymentRequest.CustomerId, processPaymentRequest.StoreId);
        if (await customerService.GetCustomerByIdAsync(customerId) is not { } customer)
            return await placeOrderAsync();

        var held = (await answers.GetAllowedAsync(customerId, storeId, fresh: true)).Held;
        if (await BreaksPromiseAsync(customerId, storeId, held))
            return await RefuseAsync(customerId, storeId, OfferGone);

        var used = await savings.GetAsync(held, customer, storeId);
        if (used.Count == 0)
            return await PlaceFrozenAsync(customerId, storeId, [], placeOrderAsync);

        // The host makes one up where there is none yet, and keeps one that it is given.
        if (processPaymentRequest.OrderGuid == Guid.Empty)
            processPaymentRequest.OrderGuid = Guid.NewGuid();

        return await ReserveAsync(used, customer, storeId, Grant.OrderKeyOf(processPaymentRequest.OrderGuid)) is { } reason
            ? await RefuseAsync(customerId, storeId, reason)
            : await PlaceReservedAsync(customerId, storeId, used, placeOrderAsync);
    }

    // All or none; returns why none.
    private async Task<string?> ReserveAsync(IReadOnlyList<OrderSaving> used, Customer customer, int storeId, string orderKey)
    {
        var reserved = new List<Grant>();
        foreach (var (held, amount) in used)
        {
            var grant = held.Grant;
            (grant.DiscountId, grant.OrderKey) = (held.DiscountId, orderKey);
            grant.Points = held.Terms?.Reward == RewardKind.Points ? (int)held.Depth : 0;
            if (await TryReserveAsync(grant, held.Terms?.Limits, amount, customer, storeId) is not { } refusal)
            {
                reserved.Add(grant);
                continue;
            }

            foreach (var before in reserved)
                await ledger.ReleaseAsync(before);

            return refusal;
        }

        return null;
    }

    // Returns why not.
    private async Task<string?> TryReserveAsync(Grant grant, CampaignLimits? limits, decimal amount, Customer customer, int storeId)
    {
        if (await earlierOrders.CountAsync(grant, customer) >= (limits?.PerShopper ?? 1))
        {
            if (grant.IsStanding)
                strangers.UsedUp(customer.Id, storeId, grant.CampaignId);
            else
                await ledger.RevokeAsync(grant, ReasonCode.UsedBefore);

            return "Checkout.UsedBefore";
        }

        return grant.IsStanding ? await TryReserveStandingAsync(grant, limits!, amount, storeId) : await TryReserveOwnAsync(grant, limits, amount, storeId);
    }

    private async Task<string?> TryReserveOwnAsync(Grant grant, CampaignLimits? limits, decimal amount, int storeId)
    {
        var outcome = limits is not null && !await issuing.TryRaiseAsync(grant, limits, amount)
            ? ReserveOutcome.BudgetUsedUp
            : await ledger.ReserveAsync(grant, amount, await GetDailyBudgetAsync(storeId));
        if (outcome == ReserveOutcome.Reserved)
            return null;

        await grantStore.SetShownAtConfirmAsync(grant, shownOnUtc: null);

        return outcome == ReserveOutcome.NotUsable ? OfferGone : "Checkout.BudgetUsedUp";
    }

    private async Task<string?> TryReserveStandingAsync(Grant grant, CampaignLimits limits, decimal amount, int storeId)
    {
        if (!await issuing.TryIssueForOrderAsync(grant, limits, amount))
            return OfferGone;
        if (await ledger.ReserveAsync(grant, amount, await GetDailyBudgetAsync(storeId)) == ReserveOutcome.Reserved)
            return null;

        await ledger.EndOfNobodyAsync(grant);

        return OfferGone;
    }

    private async Task<decimal> GetDailyBudgetAsync(int storeId) => (await settingService.LoadSettingAsync<DynamicOffersSettings>(storeId)).DailyBudget;

    private async Task<PlaceOrderResult> PlaceReservedAsync(
        int customerId,
        int storeId,
        IReadOnlyList<OrderSaving> used,
        Func<Task<PlaceOrderResult>> placeOrderAsync)
    {
        PlaceOrderResult result;
        try
        {
            result = await PlaceFrozenAsync(customerId, storeId, used.Select(one => one.Held).ToList(), placeOrderAsync);
        }
        catch
        {
            foreach (var (held, _) in used)
                await ledger.ReleaseAsync(held.Grant);
            throw;
        }

        try
        {
            await SettleAsync(used, result);
        }
        catch (Exception exception)
        {
            // The order stands, and is paid for: no fault of ours may tell the shopper otherwise. The clean-up job settles the rest.
            await logger.ErrorAsync($"Dynamic Offers could not settle the offer {used[0].Held.Grant.Id} of an order; it is tried again.", exception);
        }

        return result;
    }

    private async Task SettleAsync(IReadOnlyList<OrderSaving> used, PlaceOrderResult result)
    {
        if (result.PlacedOrder is { } order)
        {
            // The order-placed event has done this already, unless a consumer before ours failed.
            await redeemer.RedeemAsync(order);
        }

        if (result.PlacedOrder is null || result.Success)
        {
            // Declined, or the host preferred another discount. A reservation that was redeemed is no reservation any more.
            // An order that was placed with errors keeps its reservation: the clean-up job decides by what the host has written.
            foreach (var (held, _) in used)
                await ledger.ReleaseAsync(held.Grant);
        }
    }

    private async Task<PlaceOrderResult> PlaceFrozenAsync(
        int customerId,
        int storeId,
        IReadOnlyList<Held> held,
        Func<Task<PlaceOrderResult>> placeOrderAsync)
    {
        answers.Freeze(customerId, storeId, held);
        try
        {
            var result = await placeOrderAsync();
            if (result.PlacedOrder is null)
                declinedOrders.Declined(customerId, storeId);

            return result;
        }
        finally
        {
            answers.Forget(customerId, storeId);
        }
    }

    // Whether a confirm page showed a total, within the last day, with an offer that this order would not get. Asked again, the same page is no promise any more.
    private async Task<bool> BreaksPromiseAsync(int customerId, int storeId, IReadOnlyList<Held> held)
    {
        if (strangers.GetShown(customerId, storeId).Any(campaignId => held.All(one => one.Grant.CampaignId != campaignId)))
        {
            strangers.Shown(customerId, storeId, []);

            return true;
        }

        var answer = await answers.GetAsync(customerId, storeId);
        var open = answer.Open.Count > 0 ? answer.Open : (await answers.ReadAsync(customerId, storeId)).Open;
        var broken = open.FirstOrDefault(grant => grant.ShownAtConfirmOnUtc is not null && held.All(one => one.Grant.Id != grant.Id));
        if (broken is not null)
            await grantStore.SetShownAtConfirmAsync(broken, shownOnUtc: null);

        return broken is not null;
    }

    private async Task<PlaceOrderResult> RefuseAsync(int customerId, int storeId, string resource)
    {
        // The page that shows the sentence shows the totals that the next try will charge.
        answers.Forget(customerId, storeId);
        strangers.Shown(customerId, storeId, []);

        var result = new PlaceOrderResult();
        result.AddError(await localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + resource));

        return result;
    }
}
