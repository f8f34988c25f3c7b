using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Signals.Consumers;

public class CartItemConsumerTests
{
    private readonly RecordingSink _sink = new();
    private readonly CurrentShopper _currentShopper = new();

    public CartItemConsumerTests()
    {
        _currentShopper.Is(Sample.Shopper());
    }

    private CartSignals Signals => new(_sink, _currentShopper);

    [Fact]
    public async Task Each_event_of_a_cart_line_is_a_signal_about_its_product()
    {
        await new CartItemAddedConsumer(Signals).HandleEventAsync(new EntityInsertedEvent<ShoppingCartItem>(Sample.CartItem(productId: 1)));
        await new CartItemChangedConsumer(Signals).HandleEventAsync(new EntityUpdatedEvent<ShoppingCartItem>(Sample.CartItem(productId: 2)));
        await new CartItemRemovedConsumer(Signals).HandleEventAsync(new EntityDeletedEvent<ShoppingCartItem>(Sample.CartItem(productId: 3)));

        Assert.Equal([(SignalKind.CartItemAdded, 1), (SignalKind.CartItemChanged, 2), (SignalKind.CartItemRemoved, 3)], _sink.Accepted);
    }

    [Fact]
    public async Task A_wishlist_is_no_cart()
    {
        var item = Sample.CartItem();
        item.ShoppingCartType = ShoppingCartType.Wishlist;

        await HandleEachAsync(item);

        Assert.Empty(_sink.Accepted);
    }

    [Fact]
    public async Task Another_customer_s_line_is_no_act_of_the_current_one()
    {
        await HandleEachAsync(Sample.CartItem(customerId: Sample.CustomerId + 1));

        Assert.Empty(_sink.Accepted);
    }

    [Fact]
    public async Task Nothing_is_kept_of_who_has_not_said_yes()
    {
        _currentShopper.IsUnknown(undecided: true);

        await HandleEachAsync(Sample.CartItem());

        Assert.Empty(_sink.Accepted);
    }

    private async Task HandleEachAsync(ShoppingCartItem item)
    {
        await new CartItemAddedConsumer(Signals).HandleEventAsync(new EntityInsertedEvent<ShoppingCartItem>(item));
        await new CartItemChangedConsumer(Signals).HandleEventAsync(new EntityUpdatedEvent<ShoppingCartItem>(item));
        await new CartItemRemovedConsumer(Signals).HandleEventAsync(new EntityDeletedEvent<ShoppingCartItem>(item));
    }
}
