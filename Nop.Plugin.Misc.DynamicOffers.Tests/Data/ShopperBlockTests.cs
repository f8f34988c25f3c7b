using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Data;

public class SqliteShopperBlockTests(SqliteTestDatabase database) : ShopperBlockTests(database), IClassFixture<SqliteTestDatabase>;

[Collection(PostgresCollection.Name)]
public class PostgresShopperBlockTests(PostgresTestDatabase database) : ShopperBlockTests(database), IClassFixture<PostgresTestDatabase>;

/// <summary>What an owner does against or for one shopper, as the statements that all nodes ask see it.</summary>
public abstract class ShopperBlockTests(TestDatabase database) : IAsyncLifetime
{
    private IShopperBlocks Blocks => database.Get<IShopperBlocks>();

    private IShopperStore Shoppers => database.Get<IShopperStore>();

    private IGrantStore Grants => database.Get<IGrantStore>();

    public Task InitializeAsync() => database.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_is_open_rests_while_its_shopper_is_blocked_and_a_confirm_page_that_showed_it_is_remembered()
    {
        var (shopperId, grant) = await AddAsync(customerId: 1);
        var (_, others) = await AddAsync(customerId: 2);
        await Grants.SetShownAtConfirmAsync(grant, Sample.Now);

        Assert.True(await Blocks.TryBlockAsync(shopperId, Sample.Now));

        var resting = Assert.Single(await Grants.GetOpenAsync(1, Sample.StoreId, Sample.Now));
        Assert.False(resting.IsUsable(Sample.Now.AddYears(100)));
        Assert.Equal(Sample.Now, resting.ShownAtConfirmOnUtc);
        Assert.False(await ReserveAsync(grant));
        Assert.True((await Grants.GetOpenAsync(2, Sample.StoreId, Sample.Now)).Single().IsUsable(Sample.Now));
        Assert.True(await ReserveAsync(others));

        Assert.True(await Blocks.TryUnblockAsync(1));
        Assert.True((await Grants.GetOpenAsync(1, Sample.StoreId, Sample.Now)).Single().IsUsable(Sample.Now));
        Assert.True(await ReserveAsync(grant));
    }

    [Fact]
    public async Task An_order_in_the_making_is_settled_whoever_is_blocked_meanwhile()
    {
        var (shopperId, grant) = await AddAsync(customerId: 1);
        await ReserveAsync(grant);

        await Blocks.TryBlockAsync(shopperId, Sample.Now);

        Assert.Equal(GrantState.Reserved, Assert.Single(await Grants.GetOpenAsync(1, Sample.StoreId, Sample.Now)).State);
        Assert.True(await Grants.TryRedeemAsync(grant, orderId: 12, amount: 3m));
    }

    [Fact]
    public async Task A_block_is_set_once_and_lifted_once()
    {
        var shopperId = await database.AddShopperAsync(customerId: 1);
        Assert.Null(await Blocks.FindAsync(1));

        var set = await Task.WhenAll(Blocks.TryBlockAsync(shopperId, Sample.Now), Blocks.TryBlockAsync(shopperId, Sample.Now));

        Assert.Single(set, wasFirst => wasFirst);
        Assert.Equal(Sample.Now, await Blocks.FindAsync(1));
        Assert.True(await Blocks.TryUnblockAsync(1));
        Assert.False(await Blocks.TryUnblockAsync(1));
        Assert.Null(await Blocks.FindAsync(1));
    }

    [Fact]
    public async Task A_blocked_visitor_who_logs_in_blocks_the_account_whatever_another_node_saves()
    {
        var (_, grant) = await AddAsync(customerId: 2);
        var account = (await Shoppers.FindByCustomerAsync(2))!;
        var visitor = (await Shoppers.FindAsync(await database.AddShopperAsync(customerId: 1)))!;
        await Blocks.TryBlockAsync(visitor.Id, Sample.Now);

        await Shoppers.TryMergeAsync(visitor, account);
        await Shoppers.UpdateAsync(account);

        Assert.NotNull(await Blocks.FindAsync(2));
        Assert.False((await Grants.GetOpenAsync(2, Sample.StoreId, Sample.Now)).Single().IsUsable(Sample.Now));
        Assert.False(await ReserveAsync(grant));
        Assert.True(await Blocks.TryUnblockAsync(2));
        Assert.True(await ReserveAsync(grant));
    }

    [Fact]
    public async Task An_erasure_takes_the_block_along()
    {
        var shopperId = await database.AddShopperAsync(customerId: 1);
        await Blocks.TryBlockAsync(shopperId, Sample.Now);
        var other = await database.AddShopperAsync(customerId: 2);
        await Blocks.TryBlockAsync(other, Sample.Now);

        await Shoppers.EraseAsync(1);

        Assert.Equal([other], await database.Table<ShopperBlock>().Select(block => block.ShopperId).ToListAsync());
    }

    [Fact]
    public async Task What_is_given_by_hand_is_counted_apart()
    {
        var ledger = new GrantLedger(Grants, TimeProvider.System);
        foreach (var (customerId, givenBy) in new[] { (1, (int?)null), (2, 99), (3, 99) })
        {
            var grant = Sample.Grant(shopperId: await database.AddShopperAsync(customerId));
            grant.GivenBy = givenBy;
            ledger.Begin(grant, TimeSpan.FromDays(1));
            await ledger.TryIssueAsync(grant);
            if (customerId == 3)
                continue;

            await ledger.ReserveAsync(grant, 2m * customerId, dailyBudget: 100m);
            await ledger.RedeemAsync(grant, orderId: customerId, 2m * customerId);
        }

        Assert.Equal(new OfferFigures(1, 0, 1, 0, 2m, 6m, ByHand: 2, DiscountByHand: 4m), await database.Get<IOfferReport>().GetFiguresAsync(0));

        await ledger.GiveBackAsync(1);
        await ledger.GiveBackAsync(2);
        await Shoppers.EraseAsync(3);

        Assert.Equal(new OfferFigures(1, 1, 0, 1, 0m, 0m, ByHand: 2, DiscountByHand: 0m), await database.Get<IOfferReport>().GetFiguresAsync(0));
    }

    [Fact]
    public async Task The_log_of_owners_is_read_page_by_page_newest_first()
    {
        var acts = database.Get<IOwnerActStore>();
        for (var number = 1; number <= 3; number++)
            await acts.InsertAsync(new OwnerAct { Kind = OwnerActKind.OfferGiven, Reason = $"{number}", DoneOnUtc = Sample.Now, ActorId = 1, ShopperId = 2, GrantId = 3 });

        Assert.Equal(["3", "2"], (await acts.GetAllAsync(0, 2)).Select(act => act.Reason));
        var last = await acts.GetAllAsync(1, 2);
        Assert.Equal((2, "1"), (last.TotalPages, last.Single().Reason));
    }

    private async Task<(int ShopperId, Grant Grant)> AddAsync(int customerId)
    {
        var shopperId = await database.AddShopperAsync(customerId);
        var grant = Sample.Grant(shopperId: shopperId);
        await Grants.TryIssueAsync(grant);

        return (shopperId, grant);
    }

    private Task<bool> ReserveAsync(Grant grant) => Grants.TryReserveAsync(grant, 1m, Sample.Now.Date, Sample.Now);
}
