using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Data;

public class SqliteSegmentStoreTests(SqliteTestDatabase database) : SegmentStoreTests(database), IClassFixture<SqliteTestDatabase>;

[Collection(PostgresCollection.Name)]
public class PostgresSegmentStoreTests(PostgresTestDatabase database) : SegmentStoreTests(database), IClassFixture<PostgresTestDatabase>;

public abstract class SegmentStoreTests(TestDatabase database) : IAsyncLifetime
{
    private ISegmentStore Store => database.Get<ISegmentStore>();

    public Task InitializeAsync() => database.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_shopper_is_in_a_segment_once_whoever_says_so_at_the_same_moment()
    {
        var segment = await AddAsync("Regulars");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Store.EnterAsync(segment.Id, 7, Sample.Now))));
        Assert.Equal([segment.Id], await Store.GetOfShopperAsync(7));
        Assert.Single(await database.Table<SegmentMember>().ToListAsync());

        await Store.LeaveAsync(segment.Id, 7);
        await Store.LeaveAsync(segment.Id, 7);
        Assert.Empty(await Store.GetOfShopperAsync(7));
    }

    [Fact]
    public async Task With_a_segment_go_its_members_and_nobody_elses()
    {
        var (gone, stays) = (await AddAsync("Gone"), await AddAsync("Stays"));
        await Store.EnterAsync(gone.Id, 7, Sample.Now);
        await Store.EnterAsync(stays.Id, 7, Sample.Now);

        await Store.DeleteAsync(gone);

        Assert.Equal([stays.Id], await Store.GetOfShopperAsync(7));
        Assert.Equal(["Stays"], (await Store.GetAllAsync()).Select(segment => segment.Name));
    }

    [Fact]
    public async Task Erasing_a_shopper_takes_the_memberships_along_and_so_does_becoming_another()
    {
        var segment = await AddAsync("Regulars");
        var shoppers = database.Get<IShopperStore>();
        var (one, other) = (await database.AddShopperAsync(customerId: 1), await database.AddShopperAsync(customerId: 2));
        await Store.EnterAsync(segment.Id, one, Sample.Now);
        await Store.EnterAsync(segment.Id, other, Sample.Now);

        await shoppers.EraseAsync(1);
        Assert.Empty(await Store.GetOfShopperAsync(one));

        var into = await database.AddShopperAsync(customerId: 3);
        Assert.True(await shoppers.TryMergeAsync((await shoppers.FindAsync(other))!, (await shoppers.FindAsync(into))!));
        Assert.Empty(await Store.GetOfShopperAsync(other));
    }

    [Fact]
    public async Task The_report_counts_members_and_what_became_of_their_offers()
    {
        var (regulars, empty) = (await AddAsync("Regulars"), await AddAsync("Empty"));
        foreach (var shopper in new[] { 1, 2, 3 })
            await Store.EnterAsync(regulars.Id, shopper, Sample.Now);
        await AddGrantAsync(1, GrantState.Redeemed, 4.50m);
        await AddGrantAsync(1, GrantState.Issued, 0m);
        await AddGrantAsync(2, GrantState.Redeemed, 0.25m);
        await AddGrantAsync(9, GrantState.Redeemed, 100m);

        var figures = await database.Get<ISegmentReport>().GetFiguresAsync();

        Assert.Equal(new SegmentFigures(Members: 3, Given: 3, Used: 2, DiscountGiven: 4.75m), figures[regulars.Id]);
        Assert.False(figures[regulars.Id].IsTold);
        Assert.True((figures[regulars.Id] with { Members = 10 }).IsTold);
        Assert.DoesNotContain(empty.Id, figures.Keys);
    }

    private async Task<Segment> AddAsync(string name)
    {
        var segment = new Segment { Name = name, Rule = "[]", CreatedOnUtc = Sample.Now, ChangedOnUtc = Sample.Now };
        await Store.InsertAsync(segment);

        return segment;
    }

    private async Task AddGrantAsync(int shopperId, GrantState state, decimal amount)
    {
        var grant = Sample.Grant();
        (grant.ShopperId, grant.State, grant.Amount, grant.Tier) = (shopperId, state, amount, $"t{state}");
        await database.Provider.InsertEntityAsync(grant);
    }
}
