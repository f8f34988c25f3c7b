using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Data;

public class SqliteReminderStoreTests(SqliteTestDatabase database) : ReminderStoreContract, IClassFixture<SqliteTestDatabase>
{
    protected override Task<RemindersUnderTest> CreateAsync()
    {
        return DatabaseReminders.CreateAsync(database);
    }
}

[Collection(PostgresCollection.Name)]
public class PostgresReminderStoreTests(PostgresTestDatabase database) : ReminderStoreContract, IClassFixture<PostgresTestDatabase>
{
    protected override Task<RemindersUnderTest> CreateAsync()
    {
        return DatabaseReminders.CreateAsync(database);
    }
}

/// <summary>What only the tables around it tell: whose typed addresses are the same, and what was given.</summary>
public abstract class ReminderStoreAmongTablesTests(TestDatabase database)
{
    [Fact]
    public async Task An_order_of_who_typed_or_proved_an_address_of_the_same_person_counts()
    {
        await database.ResetAsync();
        var (own, other, stranger) = (await database.AddShopperAsync(Sample.CustomerId), await database.AddShopperAsync(81), await database.AddShopperAsync(82));
        await database.Get<IEmailLinkStore>().LinkAsync(own, "typed", Sample.Now);
        await database.Get<IEmailLinkStore>().LinkAsync(other, "typed", Sample.Now);
        await database.Get<IEmailLinkStore>().LinkAsync(stranger, "another", Sample.Now);
        var reminder = new Reminder
        {
            ShopperId = own,
            CustomerId = Sample.CustomerId,
            StoreId = Sample.StoreId,
            State = ReminderState.Planned,
            CartChangedOnUtc = Sample.Now,
            DueOnUtc = Sample.Now,
            Key = Guid.NewGuid(),
            RunKey = Guid.NewGuid()
        };
        var store = database.Get<IReminderStore>();
        await store.TryInsertAsync(reminder);

        await database.AddOrderAsync(82, Sample.StoreId, Sample.Now);
        Assert.False(await store.HasOrderedSinceAsync(reminder, new Buyer("ada@example.com", "account")));
        Assert.True(await store.HasOrderedSinceAsync(reminder, new Buyer("ada@example.com", "another")));

        await database.AddOrderAsync(81, Sample.StoreId, Sample.Now);
        Assert.True(await store.HasOrderedSinceAsync(reminder, Buyer.Unknown));
        Assert.False(await store.TryClaimAsync(reminder, Buyer.Unknown, Sample.Now, Sample.Now.AddMinutes(5)));
    }

    [Fact]
    public async Task What_was_given_and_has_no_sequence_is_found_where_its_shopper_agreed_to_mails()
    {
        await database.ResetAsync();
        var (agreed, silent) = (Sample.Shopper(customerId: 91), await database.AddShopperAsync(92));
        agreed.MailConsentedOnUtc = Sample.Now;
        await database.Get<IShopperStore>().InsertAsync(agreed);
        var (first, second) = (await GiveAsync(agreed.Id, 3, "a"), await GiveAsync(agreed.Id, 3, "b"));
        await GiveAsync(agreed.Id, 4, "c");
        await GiveAsync(silent, 3, "d");
        var store = database.Get<IReminderStore>();

        Assert.Equal([first, second], (await store.GetNotBegunAsync(0, [3], Sample.Now, 10)).Select(grant => grant.Id));
        Assert.Equal([second], (await store.GetNotBegunAsync(first, [3], Sample.Now, 10)).Select(grant => grant.Id));

        await store.TryInsertAsync(new Reminder { CampaignId = 3, GrantId = first, RunKey = Reminder.RunKeyOf(first), CartChangedOnUtc = Sample.Now, DueOnUtc = Sample.Now, Key = Guid.NewGuid() });
        Assert.Equal([second], (await store.GetNotBegunAsync(0, [3], Sample.Now, 10)).Select(grant => grant.Id));
        Assert.Empty(await store.GetNotBegunAsync(0, [3], Sample.Now.AddDays(3), 10));
    }

    private async Task<int> GiveAsync(int shopperId, int campaignId, string tier)
    {
        var grant = Sample.Grant(shopperId: shopperId, tier: tier);
        grant.CampaignId = campaignId;
        await database.Get<IGrantStore>().TryIssueAsync(grant);

        return grant.Id;
    }
}

public class SqliteReminderStoreAmongTablesTests(SqliteTestDatabase database) : ReminderStoreAmongTablesTests(database), IClassFixture<SqliteTestDatabase>;

[Collection(PostgresCollection.Name)]
public class PostgresReminderStoreAmongTablesTests(PostgresTestDatabase database) : ReminderStoreAmongTablesTests(database), IClassFixture<PostgresTestDatabase>;

internal sealed class DatabaseReminders : RemindersUnderTest
{
    private readonly TestDatabase _database;

    private DatabaseReminders(TestDatabase database)
    {
        _database = database;
        Store = database.Get<IReminderStore>();
    }

    public override IReminderStore Store { get; }

    public static async Task<RemindersUnderTest> CreateAsync(TestDatabase database)
    {
        await database.ResetAsync();

        return new DatabaseReminders(database);
    }

    public override Task AddOrderAsync(int customerId, DateTime createdOnUtc, bool deleted = false, string? email = null)
    {
        return _database.AddOrderAsync(customerId, Sample.StoreId, createdOnUtc, deleted, email: email);
    }

    public override Task<int> AddMailAsync(string body, DateTime createdOnUtc, DateTime? sentOnUtc = null)
    {
        return _database.AddMailAsync(body, createdOnUtc, sentOnUtc);
    }

    public override Task<Reminder> ReadAsync(Reminder reminder)
    {
        return _database.Table<Reminder>().FirstAsync(stored => stored.Id == reminder.Id);
    }
}
