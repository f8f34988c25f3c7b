using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>
/// Stands round the host's new totals of an order that an owner edits: the grants that this order redeemed hold, whatever its lines come to now, and nothing else that
/// its customer has does. Lines keep the prices that the owner sees in the form.
/// </summary>
public class OrderEditing(
    IGrantStore grantStore,
    ICarrierStore carrierStore,
    CarrierService carrierService,
    RequestAnswers answers,
    IStoreContext storeContext,
    ILocalizationService localizationService,
    OrderSettings orderSettings,
    OwnerNotices notices,
    ILogger logger)
{
    /// <param name="updateAsync">The host's own.</param>
    public async Task UpdateAsync(UpdateOrderParameters parameters, Func<Task> updateAsync)
    {
        // The host works out nothing then, and the owner writes the totals.
        if (!orderSettings.AutoUpdateOrderTotalsOnEditingOrder)
        {
            await updateAsync();

            return;
        }

        var order = parameters.UpdatedOrder;
        var redeemed = await GetRedeemedAsync(order);
        // The host asks for the store that the owner is looking from.
        var storeIds = new[] { order.StoreId, (await storeContext.GetCurrentStoreAsync()).Id }.Distinct().ToList();
        foreach (var storeId in storeIds)
            answers.Freeze(order.CustomerId, storeId, redeemed.Select(Held.OfJourney).ToList());
        try
        {
            await carrierService.WhileActiveAsync(redeemed.Select(grant => grant.DiscountId).ToList(), updateAsync);
        }
        finally
        {
            foreach (var storeId in storeIds)
                answers.Forget(order.CustomerId, storeId);
        }

        // Edited or deleted meanwhile, or the shop prefers another one now: the owner sees it at once.
        foreach (var grant in redeemed.Where(grant => parameters.AppliedDiscounts.All(discount => discount.Id != grant.DiscountId)))
        {
            var words = await localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + "Order.LostByEditing");
            parameters.Warnings.Add(string.Format(words, grant.Id));
        }
    }

    // Those that are a discount on the whole order. A fault of ours must not keep an owner from editing.
    private async Task<IReadOnlyList<Grant>> GetRedeemedAsync(Order order)
    {
        try
        {
            var ofLines = (await carrierStore.GetAllAsync()).Where(carrier => carrier.ToTerms() == CarrierTerms.Lines).Select(carrier => carrier.DiscountId).ToHashSet();

            return (await grantStore.GetByOrderAsync(order.Id))
                .Where(grant => grant is { State: GrantState.Redeemed, DiscountId: > 0 } && !ofLines.Contains(grant.DiscountId))
                .ToList();
        }
        catch (Exception exception)
        {
            await logger.ErrorAsync($"Dynamic Offers could not look up the offers of order {order.Id}, which is being edited; it gets none.", exception);
            notices.Raise(NoticeKind.FailedClosed, exception.Message);

            return [];
        }
    }
}
