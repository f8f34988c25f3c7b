using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Data;

public class SqliteGrantLedgerTests(SqliteTestDatabase database) : GrantLedgerContract, IClassFixture<SqliteTestDatabase>
{
    protected override Task<WalletUnderTest> CreateAsync()
    {
        return DatabaseWallet.CreateAsync(database);
    }
}

[Collection(PostgresCollection.Name)]
public class PostgresGrantLedgerTests(PostgresTestDatabase database) : GrantLedgerContract, IClassFixture<PostgresTestDatabase>
{
    protected override Task<WalletUnderTest> CreateAsync()
    {
        return DatabaseWallet.CreateAsync(database);
    }
}

public class SqliteCampaignIssuingTests(SqliteTestDatabase database) : CampaignIssuingContract, IClassFixture<SqliteTestDatabase>
{
    protected override Task<WalletUnderTest> CreateAsync() => DatabaseWallet.CreateAsync(database);
}

[Collection(PostgresCollection.Name)]
public class PostgresCampaignIssuingTests(PostgresTestDatabase database) : CampaignIssuingContract, IClassFixture<PostgresTestDatabase>
{
    protected override Task<WalletUnderTest> CreateAsync() => DatabaseWallet.CreateAsync(database);
}

internal sealed class DatabaseWallet : WalletUnderTest
{
    private readonly TestDatabase _database;

    private DatabaseWallet(TestDatabase database)
    {
        _database = database;
        Store = database.Get<IGrantStore>();
        Limits = database.Get<ILimitStore>();
    }

    public override IGrantStore Store { get; }

    public override ILimitStore Limits { get; }

    public static async Task<WalletUnderTest> CreateAsync(TestDatabase database)
    {
        await database.ResetAsync();

        return new DatabaseWallet(database);
    }

    public override Task<int> AddShopperAsync(int customerId)
    {
        return _database.AddShopperAsync(customerId);
    }

    public override Task<int> AddOrderAsync(int customerId, DateTime createdOnUtc, Guid orderGuid = default, string? email = null)
    {
        return _database.AddOrderAsync(customerId, Sample.StoreId, createdOnUtc, orderGuid: orderGuid, email: email);
    }

    public override async Task<IReadOnlyList<Grant>> GetGrantsAsync()
    {
        return await _database.Table<Grant>().OrderBy(grant => grant.Id).ToListAsync();
    }

    public override async Task<IReadOnlyList<LedgerEntry>> GetLedgerAsync()
    {
        return await _database.Table<LedgerEntry>().OrderBy(entry => entry.Id).ToListAsync();
    }
}
