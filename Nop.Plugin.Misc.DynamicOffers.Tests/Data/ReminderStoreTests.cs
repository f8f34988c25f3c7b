using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;

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
