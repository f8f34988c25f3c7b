using Nop.Core.Domain.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Consumers;

/// <summary>The host asks for a cart line's price.</summary>
public class LinePriceConsumer(LinePrices prices) : IConsumer<GetShoppingCartItemUnitPriceEvent>
{
    public Task HandleEventAsync(GetShoppingCartItemUnitPriceEvent eventMessage) => prices.AnswerAsync(eventMessage);
}
