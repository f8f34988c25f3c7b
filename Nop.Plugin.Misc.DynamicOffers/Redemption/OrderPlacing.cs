using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
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
    OwnerNotices notices,
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

        // The host makes one up where there is none yet, and keeps one that it is given.
        if (processPaymentRequest.OrderGuid == Guid.Empty)
            processPaymentRequest.OrderGuid = Guid.NewGuid();

        using var turn = strangers.TakeTurn(customerId, storeId);
        var (refusal, used) = await PrepareAsync(customer, storeId, Grant.OrderKeyOf(processPaymentRequest.OrderGuid), isAlone: turn is not null);
        if (refusal is not null)
            return await RefuseAsync(customerId, storeId, refusal);

        return used.Count == 0
            ? await PlaceFrozenAsync(customerId, storeId, [], placeOrderAsync)
            : await PlaceReservedAsync(customerId, storeId, used, placeOrderAsync);
    }

    // What the order will use, reserved; or why it is not placed. A fault of ours refuses once, because a lower total may have been shown; then the full price holds.
    private async Task<(string? Refusal, IReadOnlyList<OrderSaving> Used)> PrepareAsync(Customer customer, int storeId, string orderKey, bool isAlone)
    {
        try
        {
            var held = (await answers.GetAllowedAsync(customer.Id, storeId, fresh: true)).Held;
            if (await BreaksPromiseAsync(customer.Id, storeId, held))
                return (OfferGone, []);

            var used = await savings.GetAsync(held, customer, storeId);

            // Of two orders that a stranger places at once, one is first: only with its order it can be told that the offer is used.
            if (!isAlone && used.Any(one => one.Held.Grant.IsStanding))
                return (OfferGone, []);

            return (used.Count == 0 ? null : await ReserveAsync(used, customer, storeId, orderKey), used);
        }
        catch (Exception exception)
        {
            await logger.ErrorAsync("Dynamic Offers could not look up the offers of an order; the full price holds.", exception);
            notices.Raise(NoticeKind.FailedClosed, exception.Message);

            return (strangers.IsFirstFailure(customer.Id, storeId) ? OfferGone : null, []);
        }
    }

    // All or none; returns why none.
    private async Task<string?> ReserveAsync(IReadOnlyList<OrderSaving> used, Customer customer, int storeId, string orderKey)
    {
        var reserved = new List<Grant>();
        try
        {
            foreach (var (held, amount) in used)
            {
                var grant = held.Grant;
                (grant.DiscountId, grant.OrderKey) = (held.DiscountId, orderKey);
                grant.Points = held.Terms?.Reward == RewardKind.Points ? (int)held.Depth : 0;
                if (await TryReserveAsync(grant, held.Terms?.Limits, amount, customer, storeId) is { } refusal)
                {
                    await ReleaseAsync(reserved);

                    return refusal;
                }

                reserved.Add(grant);
            }
        }
        catch
        {
            await ReleaseAsync(reserved);
            throw;
        }

        return null;
    }

    private async Task ReleaseAsync(IEnumerable<Grant> reserved)
    {
        foreach (var grant in reserved)
            await ledger.ReleaseAsync(grant);
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
            await ReleaseAsync(used.Select(one => one.Held.Grant));
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
            await ReleaseAsync(used.Select(one => one.Held.Grant));
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
