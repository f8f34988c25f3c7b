using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Experiments;
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
    public async Task Of_several_browsers_the_first_stands_for_the_customer()
    {
        var first = await database.AddShopperAsync(customerId: 1);
        await database.AddShopperAsync(customerId: 1);
        await database.AddShopperAsync(customerId: 2);

        Assert.Equal(first, (await Store.FindByCustomerAsync(1))?.Id);
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
        Assert.Equal([other], await database.Table<StoredProfile>().Select(row => row.ShopperId).ToListAsync());
        Assert.Equal([other], await database.Table<IdleWatch>().Select(row => row.ShopperId).ToListAsync());
        Assert.Equal([other], await database.Table<EmailLink>().Select(row => row.ShopperId).ToListAsync());
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
    public async Task A_visitor_is_merged_once_and_found_as_who_it_was_merged_into()
    {
        var into = await AddAsync(customerId: 2, isRegistered: true);
        var visitor = await AddAsync(customerId: 1);
        var sameVisitor = (await Store.FindAsync(visitor.Id))!;

        var merged = await Task.WhenAll(Store.TryMergeAsync(visitor, into), Store.TryMergeAsync(sameVisitor, into));

        Assert.Single(merged, wasFirst => wasFirst);
        Assert.Equal(into.Id, (await Store.FindByVisitorKeyAsync(visitor.VisitorKey))?.Id);
        var stored = (await Store.FindAsync(visitor.Id))!;
        Assert.Equal((into.Id, 2, true), (stored.MergedIntoId, stored.CustomerId, stored.IsRegistered));
        Assert.Equal(into.Id, (await Store.FindByCustomerAsync(2))?.Id);
    }

    [Fact]
    public async Task Who_was_erased_is_not_merged()
    {
        var into = await AddAsync(customerId: 2);
        var visitor = await AddAsync(customerId: 1);
        await Store.EraseAsync(1);

        Assert.False(await Store.TryMergeAsync(visitor, into));
    }

    [Fact]
    public async Task Many_customers_are_found_at_once_each_by_the_first_visitor_that_was_not_merged()
    {
        var into = await AddAsync(customerId: 2);
        var merged = await AddAsync(customerId: 1);
        await Store.TryMergeAsync(merged, into);
        var first = await AddAsync(customerId: 3);
        await AddAsync(customerId: 3);

        var found = await Store.GetByCustomersAsync([1, 2, 3, 4]);

        Assert.Equal([(2, into.Id), (3, first.Id)], found.Select(shopper => (shopper.Key, shopper.Value.Id)).Order());
        Assert.Empty(await Store.GetByCustomersAsync([]));
    }

    [Fact]
    public async Task Of_many_shoppers_those_who_are_left_are_told()
    {
        var (left, gone) = (await AddAsync(customerId: 1), await AddAsync(customerId: 2));
        await Store.EraseAsync(2);

        Assert.Equal([left.Id], await Store.GetExistingAsync([left.Id, gone.Id, gone.Id + 1]));
        Assert.Empty(await Store.GetExistingAsync([]));
    }

    [Fact]
    public async Task Idle_is_who_agreed_longAgoago_and_gave_no_sign_since_in_any_browser()
    {
        var (longAgo, now) = (Sample.Now.AddDays(-400), Sample.Now);
        var silent = await AddAsync(customerId: 1, consentedOnUtc: longAgo.AddDays(-1));
        await AddAsync(customerId: 2, consentedOnUtc: now);
        var seen = await AddAsync(customerId: 3, consentedOnUtc: longAgo.AddDays(-1));
        await AddAsync(customerId: 3, consentedOnUtc: longAgo.AddDays(-1));
        var seenLongAgo = await AddAsync(customerId: 4, consentedOnUtc: longAgo.AddDays(-1));
        await SaveProfileAsync(seen.Id, longAgo);
        await SaveProfileAsync(seenLongAgo.Id, longAgo.AddSeconds(-1));

        Assert.Equal([silent.CustomerId, seenLongAgo.CustomerId], await Store.GetIdleCustomersAsync(longAgo, longAgo, 10));
        Assert.Equal([silent.CustomerId], await Store.GetIdleCustomersAsync(longAgo, longAgo, 1));
    }

    [Fact]
    public async Task Remains_are_erased_without_the_shopper_and_of_nobody_else()
    {
        var other = await AddAsync(customerId: 6);
        await AddTracesAsync(other.Id);
        await AddTracesAsync(shopperId: 4711);

        await Store.EraseRemainsAsync(4711);

        Assert.Equal([other.Id], await database.Table<Signal>().Select(signal => signal.ShopperId).Distinct().ToListAsync());
        Assert.Equal([other.Id], await database.Table<StoredProfile>().Select(profile => profile.ShopperId).ToListAsync());
        Assert.Equal([other.Id], await database.Table<IdleWatch>().Select(watch => watch.ShopperId).ToListAsync());
        Assert.Equal([other.Id], await database.Table<EmailLink>().Select(link => link.ShopperId).ToListAsync());
    }

    [Fact]
    public async Task An_experiment_keeps_counting_who_was_erased_and_does_not_know_who_it_was()
    {
        var shopper = await AddAsync(customerId: 6);
        var exposures = database.Get<IExposureStore>();
        await exposures.TryInsertAsync(new Exposure { ShopperId = shopper.Id, CampaignId = 1, Arm = ExposureArm.NoOffer, ExposedOnUtc = Sample.Now });
        Assert.False(await exposures.TryInsertAsync(new Exposure { ShopperId = shopper.Id, CampaignId = 1, Arm = ExposureArm.Offer, ExposedOnUtc = Sample.Now }));
        var twin = await AddAsync(customerId: 6);
        Assert.Equal(ExposureArm.NoOffer, (await exposures.FindFirstAsync(twin.Id, 1))!.Arm);

        await Store.EraseAsync(6);

        var left = await database.Table<Exposure>().SingleAsync();
        Assert.Equal((-left.Id, ExposureArm.NoOffer), (left.ShopperId, left.Arm));
    }

    private async Task<Shopper> AddAsync(int customerId, bool isRegistered = false, DateTime? consentedOnUtc = null)
    {
        var shopper = Sample.Shopper(customerId: customerId, isRegistered: isRegistered);
        shopper.ConsentedOnUtc = consentedOnUtc ?? Sample.Now;
        await Store.InsertAsync(shopper);

        return shopper;
    }

    private Task SaveProfileAsync(int shopperId, DateTime lastSeenOnUtc) => database.Get<IProfileStore>().TrySaveAsync(shopperId, 0, [1], lastSeenOnUtc);

    private async Task AddTracesAsync(int shopperId)
    {
        await database.Get<ISignalStore>().AppendAsync([new Signal { ShopperId = shopperId, Kind = SignalKind.ProductViewed, OccurredOnUtc = Sample.Now }]);
        await SaveProfileAsync(shopperId, Sample.Now);
        await database.Get<IIdleWatchStore>().BeginAsync(new IdleWatch { ShopperId = shopperId, ActedOnUtc = Sample.Now });
        await database.Get<IEmailLinkStore>().LinkAsync(shopperId, "hash", Sample.Now);
        await database.Get<IReminderStore>().TryInsertAsync(new Reminder
        {
            ShopperId = shopperId,
            State = ReminderState.Planned,
            CartChangedOnUtc = Sample.Now,
            DueOnUtc = Sample.Now,
            Key = Guid.NewGuid(),
            RunKey = Guid.NewGuid()
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
