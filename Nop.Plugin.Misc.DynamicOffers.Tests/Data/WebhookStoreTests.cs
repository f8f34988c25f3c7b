using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Data;

public class SqliteWebhookStoreTests(SqliteTestDatabase database) : WebhookStoreTests(database), IClassFixture<SqliteTestDatabase>;

[Collection(PostgresCollection.Name)]
public class PostgresWebhookStoreTests(PostgresTestDatabase database) : WebhookStoreTests(database), IClassFixture<PostgresTestDatabase>;

public abstract class WebhookStoreTests(TestDatabase database) : IAsyncLifetime
{
    private IWebhookStore Store => database.Get<IWebhookStore>();

    public Task InitializeAsync() => database.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_message_stands_once_whoever_tells_it_and_one_node_takes_it()
    {
        var key = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Store.AddAsync(Message(key)))));
        var message = Assert.Single(await Store.GetDueAsync(Sample.Now, 10));
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Store.TryClaimAsync(message, Sample.Now, Sample.Now.AddMinutes(1)))));

        Assert.Single(claims, isMine => isMine);
        Assert.Empty(await Store.GetDueAsync(Sample.Now, 10));

        // Its node died.
        Assert.Single(await Store.GetDueAsync(Sample.Now.AddMinutes(1), 10));
    }

    [Fact]
    public async Task A_dead_letter_stays_until_somebody_sends_it_again_and_what_was_taken_says_nothing_any_more()
    {
        await Store.AddAsync(Message());
        var message = Assert.Single(await Store.GetDueAsync(Sample.Now, 10));

        await Store.SetFailedAsync(message, "503 Busy", Sample.Now.AddMinutes(1), Sample.Now);
        Assert.Equal((WebhookState.Waiting, 1, Sample.Now.AddMinutes(1), null), await ReadAsync(message));
        await Store.SetFailedAsync(message, new string('x', 999), nextUtc: null, Sample.Now.AddMinutes(1));
        Assert.Equal((WebhookState.Dead, 2, Sample.Now, Sample.Now.AddMinutes(1)), await ReadAsync(message));
        Assert.Empty(await Store.GetDueAsync(Sample.Now.AddDays(9), 10));
        Assert.False(await Store.TryReviveAsync(message.Id + 1, Sample.Now));

        Assert.True(await Store.TryReviveAsync(message.Id, Sample.Now.AddHours(1)));
        Assert.False(await Store.TryReviveAsync(message.Id, Sample.Now.AddHours(1)));
        Assert.Equal("{}", Assert.Single(await Store.GetDueAsync(Sample.Now.AddHours(1), 10)).Body);

        await Store.SetDoneAsync(message, WebhookState.Taken, "200 OK", Sample.Now.AddHours(2));
        await Store.SetFailedAsync(message, "late", Sample.Now.AddHours(3), Sample.Now.AddHours(2));
        var taken = Assert.Single(await Store.GetAllAsync(0, 10));
        Assert.Equal((WebhookState.Taken, string.Empty, "200 OK"), (taken.State, taken.Body, taken.Answer));
    }

    [Fact]
    public async Task An_erasure_takes_the_messages_of_its_customer_and_nobody_elses()
    {
        var shopper = Sample.Shopper();
        await database.Get<IShopperStore>().InsertAsync(shopper);
        await Store.AddAsync(Message(customerId: shopper.CustomerId));
        await Store.AddAsync(Message(customerId: shopper.CustomerId + 1));

        Assert.Single(await Store.GetOfCustomerAsync(shopper.CustomerId));
        await database.Get<IShopperStore>().EraseAsync(shopper.CustomerId);
        Assert.Equal(shopper.CustomerId + 1, Assert.Single(await Store.GetAllAsync(0, 10)).CustomerId);

        Assert.Equal(0, await Store.DeleteOlderAsync(Sample.Now, 10));
        Assert.Equal(1, await Store.DeleteOlderAsync(Sample.Now.AddSeconds(1), 10));
    }

    [Fact]
    public async Task An_address_is_suppressed_once_and_counted_by_its_first_reason()
    {
        var store = database.Get<ISuppressionStore>();
        SuppressedAddress Address(string hash, string reason) => new() { EmailHash = hash, Reason = reason, SuppressedOnUtc = Sample.Now };

        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.AddAsync(Address("A1", SuppressionReason.Bounced)))));
        Assert.Single(added, isNew => isNew);
        Assert.False(await store.AddAsync(Address("A1", SuppressionReason.Complained)));
        Assert.True(await store.AddAsync(Address("B2", SuppressionReason.Complained)));

        Assert.Equal(SuppressionReason.Bounced, (await store.FindAsync("A1"))!.Reason);
        Assert.Equal(new Dictionary<string, int> { [SuppressionReason.Bounced] = 1, [SuppressionReason.Complained] = 1 }, await store.CountAsync());
        Assert.True(await store.DeleteAsync("A1"));
        Assert.False(await store.DeleteAsync("A1"));
        Assert.Null(await store.FindAsync("A1"));
    }

    private async Task<(WebhookState, int, DateTime, DateTime?)> ReadAsync(WebhookMessage message)
    {
        var read = await database.Table<WebhookMessage>().SingleAsync(row => row.Id == message.Id);

        return (read.State, read.Failures, read.DueOnUtc, read.DoneOnUtc);
    }

    private static WebhookMessage Message(Guid? key = null, int customerId = 8) => new()
    {
        Key = key ?? Guid.NewGuid(),
        CustomerId = customerId,
        StoreId = Sample.StoreId,
        Body = "{}",
        State = WebhookState.Waiting,
        CreatedOnUtc = Sample.Now,
        DueOnUtc = Sample.Now,
        ExpiresOnUtc = Sample.Now.AddDays(1)
    };
}
