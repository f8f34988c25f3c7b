using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Consumers;

/// <summary>A line was changed: another offer may hold in the rest of this request.</summary>
public class CartItemUpdatedConsumer(RequestAnswers answers) : IConsumer<EntityUpdatedEvent<ShoppingCartItem>>
{
    public Task HandleEventAsync(EntityUpdatedEvent<ShoppingCartItem> eventMessage) =>
        answers.ReselectAsync(eventMessage.Entity.CustomerId, eventMessage.Entity.StoreId);
}
