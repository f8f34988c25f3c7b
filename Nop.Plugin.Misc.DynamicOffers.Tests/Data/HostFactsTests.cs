using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Data;

public class SqliteHostFactsTests(SqliteTestDatabase database) : HostFactsTests(database), IClassFixture<SqliteTestDatabase>;

[Collection(PostgresCollection.Name)]
public class PostgresHostFactsTests(PostgresTestDatabase database) : HostFactsTests(database), IClassFixture<PostgresTestDatabase>;

public abstract class HostFactsTests(TestDatabase database) : IAsyncLifetime
{
    private static readonly DateTime From = Sample.Now.AddMinutes(-15);
    private static readonly DateTime Until = Sample.Now.AddSeconds(-10);
    private static readonly DateTime At = Sample.Now.AddMinutes(-5);

    private int _shopperId;

    public async Task InitializeAsync()
    {
        await database.ResetAsync();
        var shopper = Sample.Shopper();
        shopper.ConsentedOnUtc = From.AddDays(-1);
        await database.Get<IShopperStore>().InsertAsync(shopper);
        _shopperId = shopper.Id;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_order_that_the_log_misses_is_found_with_its_products()
    {
        var orderId = await AddOrderAsync();
        var productId = await database.AddOrderItemAsync(orderId, quantity: 2);

        var missing = await MissingAsync();

        Assert.Equal([SignalKind.ProductOrdered, SignalKind.OrderPlaced], missing.Select(signal => signal.Kind));
        Assert.Equal([(productId, orderId, 2m), (orderId, orderId, 0m)], missing.Select(signal => (signal.SubjectId, signal.SourceId, signal.Value)));
        Assert.All(missing, signal => Assert.Equal((_shopperId, Sample.CustomerId, Sample.StoreId, At), (signal.ShopperId, signal.CustomerId, signal.StoreId, signal.OccurredOnUtc)));
    }

    [Fact]
    public async Task What_the_log_has_of_an_order_is_not_missing()
    {
        var orderId = await AddOrderAsync();
        var productId = await database.AddOrderItemAsync(orderId, quantity: 2);
        await LogAsync(SignalKind.OrderPlaced, orderId, orderId);
        Assert.Equal([SignalKind.ProductOrdered], (await MissingAsync()).Select(signal => signal.Kind));

        await LogAsync(SignalKind.ProductOrdered, productId, orderId);

        Assert.Empty(await MissingAsync());
    }

    [Theory]
    [InlineData("too old")]
    [InlineData("too young")]
    [InlineData("before the consent")]
    [InlineData("of nobody")]
    [InlineData("of a program")]
    public async Task What_is_out_of_the_stretch_or_of_nobody_who_agreed_is_not_missing(string what)
    {
        var at = what switch { "too old" => From.AddSeconds(-1), "too young" => Until, _ => At };
        await database.AddOrderAsync(what == "of nobody" ? 99 : Sample.CustomerId, Sample.StoreId, at);
        await ChangeShopperAsync(shopper =>
        {
            if (what == "before the consent")
                shopper.ConsentedOnUtc = At.AddSeconds(1);
            if (what == "of a program")
                shopper.InhumanOnUtc = From;
        });

        Assert.Empty(await MissingAsync());
    }

    [Fact]
    public async Task A_cart_line_that_the_log_misses_is_found()
    {
        var (lineId, productId) = await database.AddCartLineAsync(Sample.CustomerId, At, createdOnUtc: At);

        var missing = Assert.Single(await MissingAsync());

        Assert.Equal((SignalKind.CartItemAdded, productId, lineId, 1m), (missing.Kind, missing.SubjectId, missing.SourceId, missing.Value));
        Assert.Equal((_shopperId, At), (missing.ShopperId, missing.OccurredOnUtc));
    }

    [Fact]
    public async Task A_line_that_changed_again_is_a_change()
    {
        var (lineId, productId) = await database.AddCartLineAsync(Sample.CustomerId, At, createdOnUtc: At.AddMinutes(-3));
        await LogAsync(SignalKind.CartItemAdded, productId, lineId, At.AddMinutes(-3));
        Assert.Equal(SignalKind.CartItemChanged, Assert.Single(await MissingAsync()).Kind);

        await LogAsync(SignalKind.CartItemChanged, productId, lineId, At.AddMilliseconds(20));

        Assert.Empty(await MissingAsync());
    }

    [Fact]
    public async Task A_wishlist_line_is_not_missing()
    {
        await database.AddCartLineAsync(Sample.CustomerId, At, At, ShoppingCartType.Wishlist);

        Assert.Empty(await MissingAsync());
    }

    [Fact]
    public async Task A_cart_that_moved_at_a_log_in_is_not_missing_line_by_line()
    {
        await database.AddCartLineAsync(Sample.CustomerId, At, createdOnUtc: At);
        await LogAsync(SignalKind.CartMoved, Sample.CustomerId, sourceId: 999, At.AddSeconds(1));

        Assert.Empty(await MissingAsync());
    }

    [Fact]
    public async Task A_line_that_stands_in_no_cart_any_more_was_removed()
    {
        await LogAsync(SignalKind.CartItemAdded, 3, sourceId: 1234, At);

        var missing = Assert.Single(await MissingRemovalsAsync());

        Assert.Equal((SignalKind.CartItemRemoved, 3, 1234, _shopperId, Until), (missing.Kind, missing.SubjectId, missing.SourceId, missing.ShopperId, missing.OccurredOnUtc));
        await database.Get<ISignalStore>().AppendAsync([missing]);
        Assert.Empty(await database.Get<IHostFacts>().GetMissingRemovalsAsync(From, Until.AddSeconds(1)));
    }

    [Fact]
    public async Task A_line_that_still_stands_was_not_removed()
    {
        var (lineId, productId) = await database.AddCartLineAsync(Sample.CustomerId, At, createdOnUtc: At);
        await LogAsync(SignalKind.CartItemAdded, productId, lineId, At);

        Assert.Empty(await MissingRemovalsAsync());
    }

    [Theory]
    [InlineData("order")]
    [InlineData("log-in")]
    public async Task Where_the_whole_cart_went_no_line_was_removed(string how)
    {
        await LogAsync(SignalKind.CartItemAdded, 3, sourceId: 1234, At);
        if (how == "order")
            await AddOrderAsync();
        else
            await LogAsync(SignalKind.CartMoved, subjectId: 555, sourceId: Sample.CustomerId, At.AddSeconds(1));

        Assert.Empty(await MissingRemovalsAsync());
    }

    private Task<IReadOnlyList<Signal>> MissingAsync() => database.Get<IHostFacts>().GetMissingAsync(From, Until);

    private Task<IReadOnlyList<Signal>> MissingRemovalsAsync() => database.Get<IHostFacts>().GetMissingRemovalsAsync(From, Until);

    private Task<int> AddOrderAsync() => database.AddOrderAsync(Sample.CustomerId, Sample.StoreId, At);

    private Task LogAsync(string kind, int subjectId, int sourceId, DateTime? at = null) =>
        database.Get<ISignalStore>().AppendAsync([Sample.Signal(kind, subjectId, sourceId, occurredOnUtc: at ?? At, shopperId: _shopperId, sequence: 1)]);

    private async Task ChangeShopperAsync(Action<Shopper> change)
    {
        var shopper = (await database.Get<IShopperStore>().FindAsync(_shopperId))!;
        change(shopper);
        await database.Get<IShopperStore>().UpdateAsync(shopper);
    }
}
