using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Referrals;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Services.Common;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// The first order of a friend is paid: once, the shopper whose link it was learns that a friend ordered, and nothing of who or what. Nobody earns that by an
/// order of their own.
/// </summary>
public class ReferralCredit(
    IReferralStore referrals,
    IShopperStore shoppers,
    IShopperBlocks blocks,
    SamePerson samePerson,
    IAddressService addressService,
    ISignalSink signals,
    PluginState pluginState,
    TimeProvider timeProvider) : IConsumer<OrderPaidEvent>
{
    public async Task HandleEventAsync(OrderPaidEvent eventMessage)
    {
        if (await pluginState.IsInstalledAsync())
            await CreditAsync(eventMessage.Order);
    }

    /// <summary>Makes up for what a crash took between the payment, the credit and the signal.</summary>
    public async Task CatchUpAsync(DateTime fromUtc, DateTime toUtc)
    {
        foreach (var referral in await referrals.GetUntoldAsync(fromUtc, toUtc))
            await TellAsync(referral);
        foreach (var order in await referrals.GetPaidOrdersAsync(fromUtc, toUtc))
            await CreditAsync(order);
    }

    public async Task CreditAsync(Order order)
    {
        var accepted = await referrals.GetOfFriendAsync(order.CustomerId);
        if (accepted.Count == 0 || accepted.Any(referral => referral.CreditedOnUtc is not null) || order.CreatedOnUtc < accepted[0].AcceptedOnUtc)
            return;

        var first = accepted[0];
        var email = (await addressService.GetAddressByIdAsync(order.BillingAddressId))?.Email;
        if (await shoppers.FindAsync(first.ReferrerId) is { } referrer
            && await blocks.FindAsync(referrer.CustomerId) is null
            && !await samePerson.IsAsync(order.CustomerId, referrer.CustomerId, email)
            && !await referrals.HasOrderedAsync(order.CustomerId, email, first.AcceptedOnUtc, order.Id)
            && await referrals.TryCreditAsync(first, timeProvider.GetUtcNow().UtcDateTime))
        {
            await TellAsync(first);
        }
    }

    private async Task TellAsync(Referral referral)
    {
        if (await shoppers.FindAsync(referral.ReferrerId) is { } referrer)
            signals.AcceptOf(referrer.CustomerId, referrer.StoreId, SignalKind.FriendOrdered, sourceId: referral.Id);
    }
}
