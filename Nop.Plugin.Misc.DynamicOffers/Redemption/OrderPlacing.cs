using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Orders;
using Nop.Services.Payments;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>
/// Stands between 'confirm' and payment, where the host publishes no event: reserves the grant that the totals use before the host is called,
/// and answers with one sentence instead of charging another price than the one shown.
/// </summary>
public class OrderPlacing
{
    private readonly RequestAnswers _answers;
    private readonly GrantLedger _ledger;
    private readonly GrantRedeemer _redeemer;
    private readonly IGrantStore _grantStore;
    private readonly ICustomerService _customerService;
    private readonly IShoppingCartService _shoppingCartService;
    private readonly IOrderTotalCalculationService _orderTotalCalculationService;
    private readonly ISettingService _settingService;
    private readonly ILocalizationService _localizationService;
    private readonly IDeclinedOrders _declinedOrders;
    private readonly ILogger _logger;

    public OrderPlacing(
        RequestAnswers answers,
        GrantLedger ledger,
        GrantRedeemer redeemer,
        IGrantStore grantStore,
        ICustomerService customerService,
        IShoppingCartService shoppingCartService,
        IOrderTotalCalculationService orderTotalCalculationService,
        ISettingService settingService,
        ILocalizationService localizationService,
        IDeclinedOrders declinedOrders,
        ILogger logger)
    {
        _answers = answers;
        _ledger = ledger;
        _redeemer = redeemer;
        _grantStore = grantStore;
        _customerService = customerService;
        _shoppingCartService = shoppingCartService;
        _orderTotalCalculationService = orderTotalCalculationService;
        _settingService = settingService;
        _localizationService = localizationService;
        _declinedOrders = declinedOrders;
        _logger = logger;
    }

    /// <param name="processPaymentRequest">As the host's checkout or a payment plugin made it.</param>
    /// <param name="placeOrderAsync">The host's own placing of the order.</param>
    public async Task<PlaceOrderResult> PlaceAsync(ProcessPaymentRequest processPaymentRequest, Func<Task<PlaceOrderResult>> placeOrderAsync)
    {
        var (customerId, storeId) = (processPaymentRequest.CustomerId, processPaymentRequest.StoreId);
        if (await _customerService.GetCustomerByIdAsync(customerId) is not { } customer)
        {
            return await placeOrderAsync();
        }

        var grant = (await _answers.GetAsync(customerId, storeId)).Grant;
        if (await BrokenPromiseAsync(customerId, storeId, grant) is { } broken)
        {
            await _grantStore.SetShownAtConfirmAsync(broken, shownOnUtc: null);

            return await RefuseAsync(customerId, storeId, "Checkout.OfferGone");
        }

        var amount = grant is null ? 0m : await GetAmountAsync(grant, customer, storeId);
        if (grant is null || amount <= 0m)
        {
            return await PlaceFrozenAsync(customerId, storeId, grant: null, placeOrderAsync);
        }

        var settings = await _settingService.LoadSettingAsync<DynamicOffersSettings>(storeId);
        switch (await _ledger.ReserveAsync(grant, amount, settings.DailyBudget))
        {
            case ReserveOutcome.NotUsable:
                await _grantStore.SetShownAtConfirmAsync(grant, shownOnUtc: null);

                return await RefuseAsync(customerId, storeId, "Checkout.OfferGone");
            case ReserveOutcome.BudgetUsedUp:
                await _grantStore.SetShownAtConfirmAsync(grant, shownOnUtc: null);

                return await RefuseAsync(customerId, storeId, "Checkout.BudgetUsedUp");
            default:
                return await PlaceReservedAsync(customerId, storeId, grant, placeOrderAsync);
        }
    }

    private async Task<PlaceOrderResult> PlaceReservedAsync(
        int customerId,
        int storeId,
        Grant grant,
        Func<Task<PlaceOrderResult>> placeOrderAsync)
    {
        PlaceOrderResult result;
        try
        {
            result = await PlaceFrozenAsync(customerId, storeId, grant, placeOrderAsync);
        }
        catch
        {
            await _ledger.ReleaseAsync(grant);
            throw;
        }

        try
        {
            await SettleAsync(grant, result);
        }
        catch (Exception exception)
        {
            // The order stands, and is paid for: no fault of ours may tell the shopper otherwise. The clean-up job settles the rest.
            await _logger.ErrorAsync($"Dynamic Offers could not settle the offer {grant.Id} of an order; it is tried again.", exception);
        }

        return result;
    }

    private async Task SettleAsync(Grant grant, PlaceOrderResult result)
    {
        if (result.PlacedOrder is { } order)
        {
            // The order-placed event has done this already, unless a consumer before ours failed.
            await _redeemer.RedeemAsync(order);
        }

        if (result.PlacedOrder is null || result.Success)
        {
            // Declined, or the host preferred another discount. A reservation that was redeemed is no reservation any more.
            // An order that was placed with errors keeps its reservation: the clean-up job decides by what the host has written.
            await _ledger.ReleaseAsync(grant);
        }
    }

    private async Task<PlaceOrderResult> PlaceFrozenAsync(
        int customerId,
        int storeId,
        Grant? grant,
        Func<Task<PlaceOrderResult>> placeOrderAsync)
    {
        _answers.Freeze(customerId, storeId, grant);
        try
        {
            var result = await placeOrderAsync();
            if (result.PlacedOrder is null)
            {
                _declinedOrders.Declined(customerId, storeId);
            }

            return result;
        }
        finally
        {
            _answers.Forget(customerId, storeId);
        }
    }

    // A grant that a confirm page showed within the last day and that this order would not get.
    private async Task<Grant?> BrokenPromiseAsync(int customerId, int storeId, Grant? usable)
    {
        var answer = await _answers.GetAsync(customerId, storeId);
        var open = answer.Open.Count > 0 ? answer.Open : (await _answers.ReadAsync(customerId, storeId)).Open;

        return open.FirstOrDefault(grant => grant.ShownAtConfirmOnUtc is not null && grant.Id != usable?.Id);
    }

    private async Task<decimal> GetAmountAsync(Grant grant, Customer customer, int storeId)
    {
        var cart = await _shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId);
        if (cart.Count == 0)
        {
            return 0m;
        }

        var totals = await _orderTotalCalculationService.GetShoppingCartSubTotalAsync(cart, includingTax: false);

        return totals.appliedDiscounts.Any(discount => discount.Id == grant.DiscountId) ? totals.discountAmount : 0m;
    }

    private async Task<PlaceOrderResult> RefuseAsync(int customerId, int storeId, string resource)
    {
        // The page that shows the sentence shows the totals that the next try will charge.
        _answers.Forget(customerId, storeId);

        var result = new PlaceOrderResult();
        result.AddError(await _localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + resource));

        return result;
    }
}
