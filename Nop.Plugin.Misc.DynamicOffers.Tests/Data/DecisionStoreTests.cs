using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Data;

public class SqliteDecisionStoreTests(SqliteTestDatabase database) : DecisionStoreTests(database), IClassFixture<SqliteTestDatabase>;

[Collection(PostgresCollection.Name)]
public class PostgresDecisionStoreTests(PostgresTestDatabase database) : DecisionStoreTests(database), IClassFixture<PostgresTestDatabase>;

public abstract class DecisionStoreTests(TestDatabase database) : IAsyncLifetime
{
    private IDecisionStore Store => database.Get<IDecisionStore>();

    public Task InitializeAsync() => database.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_decisions_about_all_visitors_of_a_customer_come_newest_first_without_what_was_read()
    {
        var (one, other, stranger) = (await AddShopperAsync(customerId: 70), await AddShopperAsync(customerId: 70), await AddShopperAsync(customerId: 71));
        foreach (var shopperId in new[] { one, other, stranger, one })
            await Store.AppendAsync([Decided(shopperId)]);

        var page = await Store.GetPageAsync(70, pageIndex: 0, pageSize: 2);
        var rest = await Store.GetPageAsync(70, pageIndex: 1, pageSize: 2);

        Assert.Equal((3, 2), (page.TotalCount, page.TotalPages));
        Assert.Equal([one, other, one], page.Concat(rest).Select(decision => decision.ShopperId));
        Assert.True(page[0].Id > page[1].Id);
        Assert.All(page, decision => Assert.Equal((string.Empty, "none: has_cart"), (decision.Inputs, decision.Decision)));
        Assert.Equal("{}", (await Store.FindAsync(page[0].Id))!.Inputs);
        Assert.Null(await Store.FindAsync(page[0].Id + 10));
    }

    [Fact]
    public async Task A_grant_leads_to_the_decision_by_which_it_was_given()
    {
        var shopperId = await AddShopperAsync(customerId: 70);
        var grant = Sample.Grant(shopperId: shopperId);
        await database.Get<IGrantStore>().TryIssueAsync(grant);
        var decided = Decided(shopperId, grant.Id);
        await Store.AppendAsync([Decided(shopperId), decided, Decided(shopperId)]);

        Assert.Equal(decided.Id, await Store.FindOfGrantAsync(grant.Id));
        Assert.Equal(0, await Store.FindOfGrantAsync(grant.Id + 1));
    }

    private static DecisionRecord Decided(int shopperId, int grantId = 0) =>
        new() { ShopperId = shopperId, StoreId = Sample.StoreId, DecidedOnUtc = Sample.Now, Outcome = DecisionOutcome.NoOffer, GrantId = grantId, Decision = "none: has_cart", Inputs = "{}" };

    private async Task<int> AddShopperAsync(int customerId)
    {
        var shopper = Sample.Shopper(id: 0, customerId: customerId);
        await database.Get<IShopperStore>().InsertAsync(shopper);

        return shopper.Id;
    }
}
