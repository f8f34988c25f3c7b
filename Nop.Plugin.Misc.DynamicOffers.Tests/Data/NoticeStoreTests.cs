using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Data;

public class SqliteNoticeStoreTests(SqliteTestDatabase database) : NoticeStoreTests(database), IClassFixture<SqliteTestDatabase>;

[Collection(PostgresCollection.Name)]
public class PostgresNoticeStoreTests(PostgresTestDatabase database) : NoticeStoreTests(database), IClassFixture<PostgresTestDatabase>;

public abstract class NoticeStoreTests(TestDatabase database)
{
    private INoticeStore Store => database.Get<INoticeStore>();

    [Fact]
    public async Task What_many_nodes_raise_is_one_row_a_kind_and_none_is_lost()
    {
        await database.ResetAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Store.AddAsync(new RaisedNotice(NoticeKind.DayUsedUp, "DemoStore", 2, Sample.Now.AddMinutes(number)))));
        await Store.AddAsync(new RaisedNotice(NoticeKind.FailedClosed, new string('x', 1_000), 1, Sample.Now.AddHours(1)));

        var notices = await Store.GetAllAsync();
        Assert.Equal([(NoticeKind.FailedClosed, 1L), (NoticeKind.DayUsedUp, 16L)], notices.Select(notice => (notice.Kind, notice.Count)));
        Assert.Equal(Notice.MaximumSubject, notices[0].Subject.Length);
        Assert.Null(notices[0].MailedOnUtc);
    }

    [Fact]
    public async Task What_the_day_cannot_pay_is_raised_and_what_it_can_is_not()
    {
        await database.ResetAsync();
        var (grants, notices) = (database.Get<IGrantStore>(), database.Get<OwnerNotices>());
        notices.TakeAll();

        Assert.True(await grants.TrySpendAsync(Sample.StoreId, Sample.Now.Date, 5m, budget: 6m));
        Assert.Empty(notices.TakeAll());
        Assert.False(await grants.TrySpendAsync(Sample.StoreId, Sample.Now.Date, 2m, budget: 6m));
        Assert.Equal((NoticeKind.DayUsedUp, "1"), notices.TakeAll().Select(raised => (raised.Kind, raised.Subject)).Single());
    }

    [Fact]
    public async Task Of_many_nodes_one_writes_to_the_owner_of_each_kind_and_again_after_the_pause()
    {
        await database.ResetAsync();
        foreach (var kind in new[] { NoticeKind.DayUsedUp, NoticeKind.FailedClosed })
            await Store.AddAsync(new RaisedNotice(kind, "DemoStore", 1, Sample.Now));

        async Task<int> ClaimsAsync(string kind, DateTime now) =>
            (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Store.TryClaimMailAsync(kind, now, now.AddHours(-24))))).Count(claimed => claimed);

        Assert.Equal(1, await ClaimsAsync(NoticeKind.DayUsedUp, Sample.Now));
        Assert.Equal(1, await ClaimsAsync(NoticeKind.FailedClosed, Sample.Now));
        Assert.Equal(0, await ClaimsAsync(NoticeKind.DayUsedUp, Sample.Now.AddHours(24).AddSeconds(-1)));
        Assert.Equal(1, await ClaimsAsync(NoticeKind.DayUsedUp, Sample.Now.AddHours(24)));
        Assert.Equal(0, await ClaimsAsync(NoticeKind.CarrierBroken, Sample.Now));

        await Store.ReleaseMailAsync(NoticeKind.DayUsedUp);
        Assert.Equal(1, await ClaimsAsync(NoticeKind.DayUsedUp, Sample.Now.AddHours(25)));
    }
}
