using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption.Consumers;

/// <summary>A line was taken out: another offer may hold in the rest of this request.</summary>
public class CartItemDeletedConsumer(RequestAnswers answers) : IConsumer<EntityDeletedEvent<ShoppingCartItem>>
{
    public Task HandleEventAsync(EntityDeletedEvent<ShoppingCartItem> eventMessage) =>
        answers.ReselectAsync(eventMessage.Entity.CustomerId, eventMessage.Entity.StoreId);
}
