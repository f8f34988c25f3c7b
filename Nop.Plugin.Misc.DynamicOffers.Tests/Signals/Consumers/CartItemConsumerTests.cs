using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Signals.Consumers;

public class CartItemConsumerTests
{
    private const int Guest = Sample.CustomerId;
    private const int Account = Sample.CustomerId + 1;

    private readonly RecordingSink _sink = new();
    private readonly CurrentShopper _currentShopper = new();
    private readonly CartSignals _signals;

    public CartItemConsumerTests()
    {
        _currentShopper.Is(Sample.Shopper());
        _signals = new CartSignals(_sink, _currentShopper);
    }

    [Fact]
    public async Task Each_event_of_a_cart_line_is_a_signal_about_its_product_line_and_quantity()
    {
        await AddAsync(Line(id: 11, productId: 1, quantity: 2));
        await ChangeAsync(Line(id: 12, productId: 2, quantity: 3));
        await RemoveAsync(Line(id: 13, productId: 3, quantity: 4));

        Assert.Equal(
            [
                new AcceptedSignal(SignalKind.CartItemAdded, 1, 11, 2),
                new AcceptedSignal(SignalKind.CartItemChanged, 2, 12, 3),
                new AcceptedSignal(SignalKind.CartItemRemoved, 3, 13, 4)
            ],
            _sink.Accepted);
    }

    [Fact]
    public async Task A_wishlist_is_no_cart()
    {
        var item = Line();
        item.ShoppingCartType = ShoppingCartType.Wishlist;

        await HandleEachAsync(item);

        Assert.Empty(_sink.Accepted);
    }

    [Fact]
    public async Task Another_customer_s_line_is_no_act_of_the_current_one()
    {
        await HandleEachAsync(Line(customerId: Account));

        Assert.Empty(_sink.Accepted);
    }

    [Fact]
    public async Task Nothing_is_kept_of_who_has_not_said_yes()
    {
        _currentShopper.IsUnknown(undecided: true, stranger: true);

        await HandleEachAsync(Line());

        Assert.Empty(_sink.Accepted);
    }

    // The host moves a guest's cart line by line: into the account's, then out of the guest's, and only then says who logged in.
    [Fact]
    public async Task A_cart_that_moves_at_a_log_in_is_one_fact()
    {
        await AddAsync(Line(id: 21, customerId: Account));
        await AddAsync(Line(id: 22, customerId: Account));
        await RemoveAsync(Line(id: 11));
        await RemoveAsync(Line(id: 12));
        await LogInAsync(guest: Sample.Customer(Guest));

        Assert.Equal([new AcceptedSignal(SignalKind.CartMoved, Account, Guest, 2), new AcceptedSignal(SignalKind.LoggedIn)], _sink.Accepted);
    }

    [Fact]
    public async Task A_log_in_with_an_empty_cart_moves_none()
    {
        await LogInAsync(guest: Sample.Customer(Guest));

        Assert.Equal([new AcceptedSignal(SignalKind.LoggedIn)], _sink.Accepted);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Guest + 9)]
    public async Task Lines_of_others_are_no_move_where_the_guest_is_not_the_current_shopper(int? guestId)
    {
        await AddAsync(Line(customerId: Account));

        await LogInAsync(guestId is { } id ? Sample.Customer(id) : null);

        Assert.Equal([new AcceptedSignal(SignalKind.LoggedIn)], _sink.Accepted);
    }

    private static ShoppingCartItem Line(int id = 11, int productId = 3, int quantity = 1, int customerId = Guest)
    {
        var line = Sample.CartItem(productId, quantity, customerId: customerId);
        line.Id = id;

        return line;
    }

    private Task AddAsync(ShoppingCartItem item) => new CartItemAddedConsumer(_signals).HandleEventAsync(new EntityInsertedEvent<ShoppingCartItem>(item));

    private Task ChangeAsync(ShoppingCartItem item) => new CartItemChangedConsumer(_signals).HandleEventAsync(new EntityUpdatedEvent<ShoppingCartItem>(item));

    private Task RemoveAsync(ShoppingCartItem item) => new CartItemRemovedConsumer(_signals).HandleEventAsync(new EntityDeletedEvent<ShoppingCartItem>(item));

    private Task LogInAsync(Nop.Core.Domain.Customers.Customer? guest) =>
        new CustomerLoggedInConsumer(_sink, _signals).HandleEventAsync(new(Sample.Customer(Account), guest!));

    private async Task HandleEachAsync(ShoppingCartItem item)
    {
        await AddAsync(item);
        await ChangeAsync(item);
        await RemoveAsync(item);
    }
}
