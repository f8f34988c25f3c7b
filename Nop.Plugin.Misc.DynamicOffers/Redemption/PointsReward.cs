using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>Gives the reward points that an order's offer promised when the order is paid, and takes them back with the order. Noted first: nobody is given them twice.</summary>
public class PointsReward(
    IGrantStore grants,
    IRewardPointService rewardPointService,
    ICustomerService customerService,
    ILocalizationService localizationService,
    PluginState pluginState,
    TimeProvider timeProvider)
{
    public async Task GiveAsync(Order order)
    {
        if (!await pluginState.IsInstalledAsync())
            return;

        foreach (var grant in await grants.GetByOrderAsync(order.Id))
        {
            if (await grants.TrySetPointsGivenAsync(grant, timeProvider.GetUtcNow().UtcDateTime))
                await AddAsync(order, grant.Points, "Points.Given");
        }
    }

    public async Task TakeBackAsync(Order order)
    {
        foreach (var grant in await grants.GetByOrderAsync(order.Id))
        {
            if (await grants.TrySetPointsTakenBackAsync(grant))
                await AddAsync(order, -grant.Points, "Points.TakenBack");
        }
    }

    private async Task AddAsync(Order order, int points, string resource)
    {
        if (await customerService.GetCustomerByIdAsync(order.CustomerId) is not { } customer)
            return;

        var text = await localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + resource, order.CustomerLanguageId);
        await rewardPointService.AddRewardPointsHistoryEntryAsync(customer, points, order.StoreId, string.Format(text, order.CustomOrderNumber));
    }
}
