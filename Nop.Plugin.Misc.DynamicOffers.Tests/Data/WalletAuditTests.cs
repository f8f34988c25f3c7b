using Microsoft.Extensions.Time.Testing;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Data;

public sealed class WalletAuditOnSqliteTests(SqliteTestDatabase database) : WalletAuditTests(database), IClassFixture<SqliteTestDatabase>;

[Collection(PostgresCollection.Name)]
public sealed class WalletAuditOnPostgreSqlTests(PostgresTestDatabase database) : WalletAuditTests(database), IClassFixture<PostgresTestDatabase>;

/// <summary>Grants whose ledger lost entries, as by a process that died between two statements.</summary>
public abstract class WalletAuditTests(TestDatabase database) : IAsyncLifetime
{
    private const decimal Plenty = 1_000m;

    private readonly FakeTimeProvider _clock = Sample.Clock();
    private readonly AuditSuspects _suspects = new();
    private GrantLedger _ledger = null!;

    public async Task InitializeAsync()
    {
        await database.ResetAsync();
        _ledger = new GrantLedger(database.Get<IGrantStore>(), _clock);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_adds_up_is_left_alone()
    {
        await LivesAsync();

        Assert.Empty(await AuditAsync());
        Assert.Empty(await AuditAsync());
        await BalancesAsync();
    }

    // Every entry that there is, and every run of entries at the end of a life, lost once.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_lacks_at_the_end_of_a_ledger_is_entered_by_the_second_audit(int lost)
    {
        await LivesAsync();
        foreach (var life in (await LedgerAsync()).GroupBy(entry => entry.GrantId))
        {
            foreach (var entry in life.OrderByDescending(entry => entry.Id).Take(lost))
                await database.Provider.BulkDeleteEntitiesAsync<LedgerEntry>(row => row.Id == entry.Id);
        }

        Assert.Empty(await AuditAsync());
        Assert.NotEmpty(await AuditAsync());
        await BalancesAsync();
        Assert.Empty(await AuditAsync());
    }

    [Fact]
    public async Task A_day_that_paid_for_a_reservation_that_never_was_is_set_right()
    {
        await LivesAsync();
        await database.Get<IGrantStore>().TrySpendAsync(Sample.StoreId, Sample.Now.Date, 7.77m, Plenty);

        Assert.Empty(await AuditAsync());
        Assert.Single(await AuditAsync());
        await BalancesAsync();
    }

    [Fact]
    public async Task A_move_in_the_making_is_not_touched()
    {
        await LivesAsync();
        var grants = database.Get<IGrantStore>();
        await grants.TrySpendAsync(Sample.StoreId, Sample.Now.Date, 7.77m, Plenty);
        Assert.Empty(await AuditAsync());

        // The day changed since: whoever changes it may be in the middle of something again.
        await grants.TrySpendAsync(Sample.StoreId, Sample.Now.Date, 1m, Plenty);

        Assert.Empty(await AuditAsync());
    }

    // One grant in each state, and one that came back from an order at another amount than was reserved for it.
    private async Task LivesAsync()
    {
        await IssueAsync();
        await ReserveAsync();
        await _ledger.ReleaseAsync(await ReserveAsync());
        await _ledger.RedeemAsync(await ReserveAsync(), orderId: 11, 4.5m);
        await _ledger.RedeemAsync(await ReserveAsync(), orderId: 12, 6m);
        await _ledger.GiveBackAsync(12);
        await _ledger.RevokeAsync(await IssueAsync(), "superseded");
        var ending = await IssueAsync();
        ending.ExpiresOnUtc = Sample.Now;
        await database.Provider.UpdateEntityAsync(ending);
        await _ledger.ExpireAsync();
    }

    private async Task<Grant> IssueAsync() =>
        await _ledger.IssueAsync(await database.AddShopperAsync(Sample.CustomerId), Sample.StoreId, Sample.DiscountId, Sample.Decision()) ?? throw new InvalidOperationException();

    private async Task<Grant> ReserveAsync()
    {
        var grant = await IssueAsync();
        Assert.Equal(ReserveOutcome.Reserved, await _ledger.ReserveAsync(grant, 5m, Plenty));

        return (await GrantsAsync()).Single(stored => stored.Id == grant.Id);
    }

    private Task<IReadOnlyList<string>> AuditAsync() => new WalletAudit(database.Get<IAuditStore>(), _suspects, _clock).RunAsync();

    private async Task BalancesAsync() => LedgerOracle.AssertBalances(await GrantsAsync(), await LedgerAsync(), await database.Table<DailyBudget>().ToListAsync());

    private async Task<IReadOnlyList<Grant>> GrantsAsync() => await database.Table<Grant>().ToListAsync();

    private async Task<IReadOnlyList<LedgerEntry>> LedgerAsync() => await database.Table<LedgerEntry>().OrderBy(entry => entry.Id).ToListAsync();
}
