using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Data;

public class SqliteShopperStoreTests(SqliteTestDatabase database) : ShopperStoreTests(database), IClassFixture<SqliteTestDatabase>;

[Collection(PostgresCollection.Name)]
public class PostgresShopperStoreTests(PostgresTestDatabase database) : ShopperStoreTests(database), IClassFixture<PostgresTestDatabase>;

public abstract class ShopperStoreTests(TestDatabase database) : IAsyncLifetime
{
    private IShopperStore Store => database.Get<IShopperStore>();

    public Task InitializeAsync()
    {
        return database.ResetAsync();
    }

    public Task DisposeAsync()
    {
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_visitor_is_found_by_the_key_and_follows_to_another_customer()
    {
        var visitor = Sample.Shopper(customerId: 1);
        await Store.InsertAsync(visitor);
        (visitor.CustomerId, visitor.IsRegistered) = (2, true);
        await Store.UpdateAsync(visitor);

        var found = await Store.FindByVisitorKeyAsync(visitor.VisitorKey);

        Assert.Equal((visitor.Id, 2, true, Sample.Now), (found!.Id, found.CustomerId, found.IsRegistered, found.ConsentedOnUtc));
        Assert.Null(await Store.FindByVisitorKeyAsync(Guid.NewGuid()));
    }

    [Fact]
    public async Task Of_several_browsers_the_newest_stands_for_the_customer()
    {
        await database.AddShopperAsync(customerId: 1);
        var newest = await database.AddShopperAsync(customerId: 1);
        await database.AddShopperAsync(customerId: 2);

        Assert.Equal(newest, (await Store.FindByCustomerAsync(1))?.Id);
        Assert.Null(await Store.FindByCustomerAsync(3));
    }

    [Fact]
    public async Task An_erasure_leaves_no_row_of_any_browser_and_touches_nobody_else()
    {
        var erased = new[] { await database.AddShopperAsync(customerId: 1), await database.AddShopperAsync(customerId: 1) };
        var other = await database.AddShopperAsync(customerId: 2);
        foreach (var shopperId in erased.Append(other))
        {
            await AddTracesAsync(shopperId);
        }

        var ids = await Store.EraseAsync(1);

        Assert.Equal(erased, ids.Order());
        Assert.Equal([other], await database.Table<Shopper>().Select(row => row.Id).ToListAsync());
        Assert.Equal([other], await database.Table<Signal>().Select(row => row.ShopperId).ToListAsync());
        Assert.Equal([other], await database.Table<Activity>().Select(row => row.ShopperId).ToListAsync());
        Assert.Equal([other], await database.Table<Reminder>().Select(row => row.ShopperId).ToListAsync());
        Assert.Equal([other], await database.Table<Grant>().Select(row => row.ShopperId).ToListAsync());
    }

    [Fact]
    public async Task What_orders_used_and_hold_stays_explained_without_a_shopper()
    {
        var shopperId = await database.AddShopperAsync(customerId: 1);
        var used = await AddGrantAsync(shopperId, OfferTier.Hesitation, GrantState.Redeemed, orderId: 12);
        var held = await AddGrantAsync(shopperId, OfferTier.Return, GrantState.Reserved);
        await AddGrantAsync(shopperId, "open", GrantState.Issued);

        await Store.EraseAsync(1);

        var left = await database.Table<Grant>().OrderBy(grant => grant.Id).ToListAsync();
        Assert.Equal([used, held], left.Select(grant => grant.Id));
        Assert.All(left, grant => Assert.True(grant.ShopperId < 0));
        Assert.Equal(12, left[0].OrderId);
        Assert.Empty(await database.Get<IGrantStore>().GetAllAsync(1));
    }

    [Fact]
    public async Task Who_never_said_yes_can_be_erased_too()
    {
        Assert.Empty(await Store.EraseAsync(99));
    }

    [Fact]
    public async Task The_activity_of_a_shopper_is_one_row_however_often_it_is_saved()
    {
        var activities = database.Get<IActivityStore>();
        await activities.SaveAsync([new Activity { ShopperId = 1, LastSeenOnUtc = Sample.Now, ProductViews = 1 }]);

        await activities.SaveAsync(
        [
            new Activity { ShopperId = 1, LastSeenOnUtc = Sample.Now.AddMinutes(1), ProductViews = 2, AwaySeconds = 60 },
            new Activity { ShopperId = 2, LastSeenOnUtc = Sample.Now }
        ]);
        await activities.SaveAsync([]);

        var stored = await activities.FindAsync(1);
        Assert.Equal((Sample.Now.AddMinutes(1), 2, 60), (stored!.LastSeenOnUtc, stored.ProductViews, stored.AwaySeconds));
        Assert.Equal(2, await database.Table<Activity>().CountAsync());
        Assert.Null(await activities.FindAsync(3));
    }

    private async Task AddTracesAsync(int shopperId)
    {
        await database.Get<ISignalStore>().AppendAsync([new Signal { ShopperId = shopperId, Kind = SignalKind.ProductViewed, OccurredOnUtc = Sample.Now }]);
        await database.Get<IActivityStore>().SaveAsync([new Activity { ShopperId = shopperId, LastSeenOnUtc = Sample.Now }]);
        await database.Get<IReminderStore>().InsertAsync(new Reminder
        {
            ShopperId = shopperId,
            State = ReminderState.Planned,
            CartChangedOnUtc = Sample.Now,
            DueOnUtc = Sample.Now,
            Key = Guid.NewGuid()
        });
        await AddGrantAsync(shopperId, OfferTier.Hesitation, GrantState.Issued);
    }

    private async Task<int> AddGrantAsync(int shopperId, string tier, GrantState state, int? orderId = null)
    {
        var grant = Sample.Grant(shopperId: shopperId, tier: tier, state: state);
        grant.OrderId = orderId;
        await database.Get<IGrantStore>().TryIssueAsync(grant);

        return grant.Id;
    }
}
