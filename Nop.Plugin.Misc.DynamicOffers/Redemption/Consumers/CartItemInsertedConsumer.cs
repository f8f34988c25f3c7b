using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Consumers;

/// <summary>A line was added: another offer may hold in the rest of this request.</summary>
public class CartItemInsertedConsumer(RequestAnswers answers) : IConsumer<EntityInsertedEvent<ShoppingCartItem>>
{
    public Task HandleEventAsync(EntityInsertedEvent<ShoppingCartItem> eventMessage) =>
        answers.ReselectAsync(eventMessage.Entity.CustomerId, eventMessage.Entity.StoreId);
}
