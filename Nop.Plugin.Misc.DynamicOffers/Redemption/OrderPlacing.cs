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
    ICustomerService customerService,
    ISettingService settingService,
    ILocalizationService localizationService,
    IDeclinedOrders declinedOrders,
    ILogger logger)
{
    /// <param name="processPaymentRequest">As the host's checkout or a payment plugin made it.</param>
    /// <param name="placeOrderAsync">The host's own placing of the order.</param>
    public async Task<PlaceOrderResult> PlaceAsync(ProcessPaymentRequest processPaymentRequest, Func<Task<PlaceOrderResult>> placeOrderAsync)
    {
        var (customerId, storeId) = (processPaymentRequest.CustomerId, processPaymentRequest.StoreId);
        if (await customerService.GetCustomerByIdAsync(customerId) is not { } customer)
            return await placeOrderAsync();

        var held = (await answers.GetAllowedAsync(customerId, storeId, fresh: true)).Held;
        if (await BrokenPromiseAsync(customerId, storeId, held) is { } broken)
        {
            await grantStore.SetShownAtConfirmAsync(broken, shownOnUtc: null);

            return await RefuseAsync(customerId, storeId, "Checkout.OfferGone");
        }

        var used = await savings.GetAsync(held, customer, storeId);
        if (used.Count == 0)
            return await PlaceFrozenAsync(customerId, storeId, [], placeOrderAsync);

        return await ReserveAsync(used, storeId) is { } reason
            ? await RefuseAsync(customerId, storeId, reason)
            : await PlaceReservedAsync(customerId, storeId, used, placeOrderAsync);
    }

    // All or none; returns why none.
    private async Task<string?> ReserveAsync(IReadOnlyList<OrderSaving> used, int storeId)
    {
        var settings = await settingService.LoadSettingAsync<DynamicOffersSettings>(storeId);
        var reserved = new List<Grant>();
        foreach (var (held, amount) in used)
        {
            held.Grant.DiscountId = held.DiscountId;
            held.Grant.Points = held.Terms?.Reward == RewardKind.Points ? (int)held.Depth : 0;
            var outcome = held.Terms is { } terms && !await issuing.TryRaiseAsync(held.Grant, terms.Limits, amount)
                ? ReserveOutcome.BudgetUsedUp
                : await ledger.ReserveAsync(held.Grant, amount, settings.DailyBudget);
            if (outcome == ReserveOutcome.Reserved)
            {
                reserved.Add(held.Grant);
                continue;
            }

            await grantStore.SetShownAtConfirmAsync(held.Grant, shownOnUtc: null);
            foreach (var grant in reserved)
                await ledger.ReleaseAsync(grant);

            return outcome == ReserveOutcome.NotUsable ? "Checkout.OfferGone" : "Checkout.BudgetUsedUp";
        }

        return null;
    }

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

    // A grant that a confirm page showed within the last day and that this order would not get.
    private async Task<Grant?> BrokenPromiseAsync(int customerId, int storeId, IReadOnlyList<Held> held)
    {
        var answer = await answers.GetAsync(customerId, storeId);
        var open = answer.Open.Count > 0 ? answer.Open : (await answers.ReadAsync(customerId, storeId)).Open;

        return open.FirstOrDefault(grant => grant.ShownAtConfirmOnUtc is not null && held.All(one => one.Grant.Id != grant.Id));
    }

    private async Task<PlaceOrderResult> RefuseAsync(int customerId, int storeId, string resource)
    {
        // The page that shows the sentence shows the totals that the next try will charge.
        answers.Forget(customerId, storeId);

        var result = new PlaceOrderResult();
        result.AddError(await localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + resource));

        return result;
    }
}
