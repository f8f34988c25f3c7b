using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>Two nodes of one shop on one PostgreSQL: nothing is lost between them, nothing is done twice, and one may die.</summary>
public sealed class NodeStories(PostgresServer postgres) : IAsyncLifetime, IClassFixture<PostgresServer>
{
    private const int Shoppers = 100;
    private const int AtOnce = 4;

    private static readonly string[] Products = ["cast-iron-teapot", "french-press-one-litre", "hand-coffee-grinder", "cast-iron-teapot", "french-press-one-litre"];

    private DemoStoreProcess _one = null!;
    private DemoStoreProcess _other = null!;
    private ShopDatabase _database = null!;
    private SignalLog _log = null!;

    public async Task InitializeAsync()
    {
        var connection = await postgres.CreateDatabaseAsync();
        _one = await DemoStoreProcess.StartAsync(new DemoStoreOptions { PostgreSql = connection });
        _other = await DemoStoreProcess.StartAsync(new DemoStoreOptions { PostgreSql = connection, DataFolder = _one.DataFolder });
        _database = new ShopDatabase(_one, connection);
        _log = new SignalLog(_database);
    }

    public async Task DisposeAsync()
    {
        await _other.DisposeAsync();
        await _one.DisposeAsync();
    }

    // Two processes serve all acts, because starting them takes longer than an act; the last one kills one of them.
    [Fact]
    public async Task Nothing_is_lost_between_two_nodes_nothing_is_done_twice_and_one_may_die()
    {
        await Shoppers_who_switch_nodes_at_every_request_lose_no_signal_and_stay_apart();
        await A_cart_that_was_left_is_found_once_by_one_of_them();
        await What_a_killed_node_had_not_written_down_of_carts_and_orders_is_found_again_within_a_minute();
    }

    private async Task Shoppers_who_switch_nodes_at_every_request_lose_no_signal_and_stay_apart()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, Shoppers), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, _) =>
        {
            using var shopper = await new StoryShopper(_one.Address).AgreesAsync();
            for (var i = 0; i < Products.Length; i++)
                (await shopper.Browser.GetAsync(new Uri(i % 2 == 0 ? _other.Address : _one.Address, Products[i]).ToString())).EnsureSuccess();
        });

        await WaitAsync(async () => await _log.CountAsync($"\"Kind\" = '{SignalKind.ProductViewed}'") == Shoppers * Products.Length, "Every view is in the log.");
        Assert.Equal(Shoppers, await _database.CountAsync("\"DynamicOffers_Shopper\""));
        Assert.Equal(Shoppers, await _database.CountAsync(
            $"(SELECT \"ShopperId\" FROM \"DynamicOffers_Signal\" WHERE \"Kind\" = '{SignalKind.ProductViewed}' GROUP BY \"ShopperId\" HAVING COUNT(*) = {Products.Length}) AS whole"));

        for (var i = 0; i < 100 && (await ReadProfilesAsync()).Any(profile => profile.VisitViews < Products.Length); i++)
            await Task.Delay(200);

        Assert.All(await ReadProfilesAsync(), profile =>
        {
            Assert.Equal((1, Products.Length, 3), (profile.Visits, profile.VisitViews, profile.Products.Items.Length));
            Assert.Equal(Products.Length, profile.Views.Weight, tolerance: 0.01);
        });
    }

    private async Task A_cart_that_was_left_is_found_once_by_one_of_them()
    {
        using var owner = await StoryOwner.LogInAsync(_one.Address);
        using var otherOwner = await StoryOwner.LogInAsync(_other.Address);
        using var shopper = await new StoryShopper(_one.Address).AgreesAsync();
        await shopper.AddsToCartAsync("cast-iron-teapot");
        await WaitAsync(async () => await _database.CountAsync("\"DynamicOffers_IdleWatch\" WHERE \"DueOnUtc\" IS NOT NULL") == 1, "The cart is watched.");

        await owner.LetPassAsync(TimeSpan.FromMinutes(61));
        await otherOwner.LetPassAsync(TimeSpan.FromMinutes(61));

        await WaitAsync(async () => await _log.CountAsync($"\"Kind\" = '{SignalKind.CartAbandoned}'") > 0, "The cart is found within a minute.", TimeSpan.FromMinutes(1));

        // Long enough for the other node to look as well, more than once, and for the lease to run out.
        await owner.LetPassAsync(TimeSpan.FromMinutes(2));
        await otherOwner.LetPassAsync(TimeSpan.FromMinutes(2));
        await Task.Delay(TimeSpan.FromSeconds(25));
        Assert.Equal(1, await _log.CountAsync($"\"Kind\" = '{SignalKind.CartAbandoned}'"));
        Assert.Equal(1, await _database.CountAsync("\"DynamicOffers_IdleWatch\" WHERE \"Times\" = 1"));
    }

    private async Task What_a_killed_node_had_not_written_down_of_carts_and_orders_is_found_again_within_a_minute()
    {
        using var buyer = await new StoryShopper(_other.Address).AgreesAsync();
        var buyerId = await _log.GetNewestShopperAsync();
        using var adder = await new StoryShopper(_other.Address).AgreesAsync();
        var adderId = await _log.GetNewestShopperAsync();
        await buyer.AddsToCartAsync("cast-iron-teapot");
        await buyer.GoesToConfirmAsync();
        await buyer.ConfirmsAsync();
        await adder.AddsToCartAsync("hand-coffee-grinder");

        await _other.KillAsync();

        // As if the node had died before the last second's batch: whatever it managed to write of it is taken away.
        await _database.QueryAsync(
            $"DELETE FROM \"DynamicOffers_Signal\" WHERE \"Kind\" IN ('{SignalKind.OrderPlaced}', '{SignalKind.ProductOrdered}') OR \"ShopperId\" = {adderId}");
        await _database.QueryAsync($"DELETE FROM \"DynamicOffers_Profile\" WHERE \"ShopperId\" IN ({buyerId}, {adderId})");

        await WaitAsync(
            async () => await _log.CountAsync($"\"ShopperId\" = {buyerId} AND \"Kind\" IN ('{SignalKind.OrderPlaced}', '{SignalKind.ProductOrdered}')") == 2
                && await _log.CountAsync($"\"ShopperId\" = {adderId} AND \"Kind\" = '{SignalKind.CartItemAdded}'") == 1,
            "Order and cart line are in the log again.",
            TimeSpan.FromMinutes(1));
        await WaitAsync(async () => (await ReadProfileAsync(buyerId))?.Orders == 1, "The order is in the profile.");

        // Looked through again and again, it stays one of each.
        await Task.Delay(TimeSpan.FromSeconds(25));
        Assert.Equal(1, await _log.CountAsync($"\"ShopperId\" = {buyerId} AND \"Kind\" = '{SignalKind.OrderPlaced}'"));
        Assert.Equal(1, await _log.CountAsync($"\"ShopperId\" = {adderId} AND \"Kind\" = '{SignalKind.CartItemAdded}'"));
        Assert.Equal(1, (await ReadProfileAsync(buyerId))!.Orders);
    }

    private async Task<IReadOnlyList<ProfileState>> ReadProfilesAsync() =>
        (await _database.QueryAsync("SELECT \"State\" FROM \"DynamicOffers_Profile\"")).Select(row => ProfileState.FromBytes(Convert.FromBase64String(row[0]))).ToList();

    private async Task<ProfileState?> ReadProfileAsync(int shopperId)
    {
        var rows = await _database.QueryAsync($"SELECT \"State\" FROM \"DynamicOffers_Profile\" WHERE \"ShopperId\" = {shopperId}");

        return rows.Count == 0 ? null : ProfileState.FromBytes(Convert.FromBase64String(rows[0][0]));
    }

    private static async Task WaitAsync(Func<Task<bool>> condition, string what, TimeSpan? longest = null)
    {
        var until = DateTime.UtcNow + (longest ?? TimeSpan.FromSeconds(20));
        while (!await condition())
        {
            if (DateTime.UtcNow > until)
                Assert.Fail(what);

            await Task.Delay(200);
        }
    }
}
