using Microsoft.Extensions.Time.Testing;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class CartWatchingTests : IAsyncLifetime
{
    private static readonly TimeSpan IdleTime = TimeSpan.FromHours(1);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _clock = Sample.Clock();
    private readonly Database _database = new();
    private readonly ShopNode _one;
    private readonly ShopNode _other;
    private Shopper _shopper = null!;

    public CartWatchingTests()
    {
        (_one, _other) = (new ShopNode(_database, _clock, id: 1), new ShopNode(_database, _clock, id: 2));
    }

    public async Task InitializeAsync()
    {
        _shopper = await _database.AddShopperAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private IReadOnlyList<Signal> Found => _database.Signals.Signals.Where(signal => signal.Kind is SignalKind.CartAbandoned or SignalKind.CheckoutAbandoned);

    [Fact]
    public async Task A_cart_is_left_after_the_idle_time_and_not_a_moment_before()
    {
        await FollowAsync(SignalKind.CartItemAdded);

        await LookAfterAsync(IdleTime - TimeSpan.FromTicks(1));
        Assert.Empty(Found);

        await LookAfterAsync(TimeSpan.FromTicks(1));

        var signal = Assert.Single(Found);
        Assert.Equal((SignalKind.CartAbandoned, 1, 60m), (signal.Kind, signal.SubjectId, signal.Value));
        Assert.Equal((_shopper.Id, Sample.CustomerId, Sample.StoreId), (signal.ShopperId, signal.CustomerId, signal.StoreId));
    }

    [Fact]
    public async Task The_cart_of_somebody_erased_meanwhile_is_not_watched()
    {
        _database.Shoppers.ErasedAfterLook = _shopper.Id;

        await FollowAsync(SignalKind.CartItemAdded);

        Assert.Equal([_shopper.Id], _database.Shoppers.RemainsErased);
    }

    [Fact]
    public async Task A_checkout_that_was_begun_is_left_as_one()
    {
        await FollowAsync(SignalKind.CartItemAdded);
        await FollowAsync(SignalKind.CheckoutStarted);

        await LookAfterAsync(IdleTime);

        Assert.Equal([SignalKind.CheckoutAbandoned], Found.Select(signal => signal.Kind));
    }

    [Fact]
    public async Task Who_still_looks_around_in_the_shop_has_left_nothing()
    {
        await FollowAsync(SignalKind.CartItemAdded);
        _clock.Advance(TimeSpan.FromMinutes(50));
        (await _one.ProfileAsync(_shopper.Id)).Seen(Now);

        await LookAfterAsync(TimeSpan.FromMinutes(10));
        Assert.Empty(Found);
        Assert.Equal(Sample.Now.AddMinutes(110), Watch.DueOnUtc);

        await LookAfterAsync(TimeSpan.FromMinutes(50));
        Assert.Single(Found);
    }

    [Theory]
    [InlineData("emptied")]
    [InlineData("deleted customer")]
    public async Task A_cart_that_is_gone_was_not_left(string how)
    {
        await FollowAsync(SignalKind.CartItemRemoved);
        if (how == "emptied")
            _one.Cart.Clear();
        else
            _one.GoneCustomers.Add(Sample.CustomerId);

        await LookAfterAsync(IdleTime);

        Assert.Empty(Found);
        Assert.Null(Watch.DueOnUtc);
    }

    [Fact]
    public async Task A_cart_that_stays_is_found_again_a_day_and_three_days_later_and_then_no_more()
    {
        await FollowAsync(SignalKind.CartItemAdded);

        await LookAfterAsync(IdleTime);
        await LookAfterAsync(Lease);
        Assert.Equal((1, Sample.Now + TimeSpan.FromDays(1) + IdleTime), (Watch.Times, Watch.DueOnUtc));
        await LookAfterAsync(TimeSpan.FromDays(1));
        await LookAfterAsync(Lease);
        Assert.Equal((2, Sample.Now + TimeSpan.FromDays(3) + IdleTime), (Watch.Times, Watch.DueOnUtc));
        await LookAfterAsync(TimeSpan.FromDays(2));
        await LookAfterAsync(Lease);
        Assert.Equal((3, null), (Watch.Times, Watch.DueOnUtc));
        await LookAfterAsync(TimeSpan.FromDays(100));

        Assert.Equal([1, 2, 3], Found.Select(signal => signal.SubjectId));
    }

    [Fact]
    public async Task A_cart_that_changes_is_looked_at_anew_from_there()
    {
        await FollowAsync(SignalKind.CartItemAdded);
        await LookAfterAsync(IdleTime);
        await LookAfterAsync(Lease);

        await FollowAsync(SignalKind.CartItemChanged);
        Assert.Equal((0, Now + IdleTime), (Watch.Times, Watch.DueOnUtc));
        await LookAfterAsync(IdleTime);

        Assert.Equal([1, 1], Found.Select(signal => signal.SubjectId));
    }

    [Fact]
    public async Task Of_two_nodes_that_look_at_the_same_moment_exactly_one_finds_it()
    {
        await FollowAsync(SignalKind.CartItemAdded);
        _clock.Advance(IdleTime);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(index => Task.Run(() => (index % 2 == 0 ? _one : _other).Get<CartWatching>().LookAsync())));
        await _one.WriteAsync();
        await _other.WriteAsync();

        Assert.Single(Found);
    }

    [Fact]
    public async Task What_a_node_found_and_lost_in_a_crash_is_found_by_another()
    {
        await FollowAsync(SignalKind.CartItemAdded);
        _clock.Advance(IdleTime);
        await _one.Get<CartWatching>().LookAsync();
        Assert.Single(_one.Queue.Dequeue(10));

        await _other.Get<CartWatching>().LookAsync();
        await _other.WriteAsync();
        Assert.Empty(Found);

        _clock.Advance(Lease);
        await _other.Get<CartWatching>().LookAsync();
        await _other.WriteAsync();

        Assert.Equal([1], Found.Select(signal => signal.SubjectId));
    }

    [Fact]
    public async Task An_order_ends_it()
    {
        await FollowAsync(SignalKind.CartItemAdded);
        await FollowAsync(SignalKind.OrderPlaced);

        await LookAfterAsync(IdleTime);

        Assert.Empty(_database.Watches.Watches.All);
        Assert.Empty(Found);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reminder_is_planned_for_who_agreed_to_mails(bool mail)
    {
        var shopper = await _database.AddShopperAsync(customerId: Sample.CustomerId + 1, mail: mail);

        await FollowAsync(SignalKind.CartItemAdded, shopper);

        Assert.Equal(mail ? [shopper.Id] : [], _database.Reminders.Reminders.All.Select(reminder => reminder.ShopperId));
    }

    [Fact]
    public async Task Who_was_erased_meanwhile_is_not_watched()
    {
        await _database.Shoppers.EraseAsync(Sample.CustomerId);

        await FollowAsync(SignalKind.CartItemAdded);

        Assert.Empty(_database.Watches.Watches.All);
    }

    [Theory]
    [InlineData(SignalKind.CartItemAdded, true)]
    [InlineData(SignalKind.CartItemChanged, true)]
    [InlineData(SignalKind.CartItemRemoved, true)]
    [InlineData(SignalKind.CartMoved, true)]
    [InlineData(SignalKind.CheckoutStarted, true)]
    [InlineData(SignalKind.OrderPlaced, true)]
    [InlineData(SignalKind.ProductViewed, false)]
    [InlineData(SignalKind.CartAbandoned, false)]
    public void What_is_about_a_cart_is_followed(string kind, bool isAboutCart)
    {
        Assert.Equal(isAboutCart, CartWatching.IsAboutCart(kind));
    }

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    private IdleWatch Watch => _database.Watches.Watches.All.Single();

    private Task FollowAsync(string kind, Shopper? shopper = null) =>
        _one.Get<CartWatching>().FollowAsync(
            [Sample.Signal(kind, 3, occurredOnUtc: Now, shopperId: (shopper ?? _shopper).Id, customerId: (shopper ?? _shopper).CustomerId)]);

    private async Task LookAfterAsync(TimeSpan time)
    {
        _clock.Advance(time);
        await _one.Get<CartWatching>().LookAsync();
        await _one.WriteAsync();
    }
}
