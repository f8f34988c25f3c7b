using System.Data.Common;
using FluentMigrator;
using Nop.Data.Migrations;
using Nop.Plugin.Misc.DynamicOffers.Data;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Data;

public class SqliteSchemaTests(SqliteTestDatabase database) : SchemaTests(database), IClassFixture<SqliteTestDatabase>
{
    protected override string TableList => "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'DynamicOffers%'";
}

[Collection(PostgresCollection.Name)]
public class PostgresSchemaTests(PostgresTestDatabase database) : SchemaTests(database), IClassFixture<PostgresTestDatabase>
{
    protected override string TableList => "SELECT table_name::text FROM information_schema.tables WHERE table_name LIKE 'DynamicOffers%'";
}

public abstract class SchemaTests(TestDatabase database)
{
    protected abstract string TableList { get; }

    [Fact]
    public async Task Uninstalling_leaves_no_table_and_installing_again_makes_every_one()
    {
        var plugin = typeof(DynamicOffersPlugin).Assembly;
        string[] ours =
        [
            TableNames.Campaign, TableNames.CampaignVersion, TableNames.Carrier, TableNames.DailyBudget, TableNames.Decision, TableNames.EmailLink, TableNames.Exposure,
            TableNames.Grant, TableNames.IdleWatch, TableNames.LedgerEntry, TableNames.LimitCounter, TableNames.Node, TableNames.Notice, TableNames.OfferCode,
            TableNames.OwnerAct, TableNames.PrivacyAct, TableNames.Profile, TableNames.Referral, TableNames.ReferralLink, TableNames.Reminder, TableNames.Segment, TableNames.SegmentMember,
            TableNames.Shopper, TableNames.ShopperBlock, TableNames.Signal, TableNames.SuppressedAddress, TableNames.WebhookMessage
        ];
        Assert.Equal(ours, await TablesAsync());

        database.Migrations.ApplyDownMigrations(plugin);
        Assert.Empty(await TablesAsync());

        database.Migrations.ApplyUpMigrations(plugin);
        Assert.Equal(ours, await TablesAsync());
    }

    [Fact]
    public async Task An_added_column_reaches_a_shop_that_updates_and_keeps_its_rows()
    {
        const string useColumn = $"""UPDATE "{TableNames.Reminder}" SET "Note" = 'kept'""";
        var ofTheUpdate = typeof(AddedColumnMigration).Assembly;
        await database.ResetAsync();
        await database.Provider.InsertEntityAsync(new Reminder { CartChangedOnUtc = Sample.Now, DueOnUtc = Sample.Now, Key = Guid.NewGuid() });

        // A fresh shop has the column from its entity: there the host only notes the migration as done.
        database.Migrations.ApplyUpMigrations(ofTheUpdate, MigrationProcessType.Update, commitVersionOnly: true);
        database.Migrations.ApplyUpMigrations(ofTheUpdate, MigrationProcessType.Update);
        await Assert.ThrowsAnyAsync<DbException>(() => database.Provider.ExecuteNonQueryAsync(useColumn));

        database.Migrations.ApplyDownMigrations(ofTheUpdate);
        database.Migrations.ApplyUpMigrations(ofTheUpdate, MigrationProcessType.Installation);
        await Assert.ThrowsAnyAsync<DbException>(() => database.Provider.ExecuteNonQueryAsync(useColumn));

        database.Migrations.ApplyUpMigrations(ofTheUpdate, MigrationProcessType.Update);
        Assert.Equal(1, await database.Provider.ExecuteNonQueryAsync(useColumn));

        // Whoever updates again, and whoever has the column already, loses nothing.
        database.Migrations.ApplyDownMigrations(ofTheUpdate);
        database.Migrations.ApplyUpMigrations(ofTheUpdate, MigrationProcessType.Update);
        Assert.Equal(["kept"], await database.Provider.QueryAsync<string>($"SELECT \"Note\" FROM \"{TableNames.Reminder}\""));
    }

    [Fact]
    public async Task Everything_of_a_grant_is_read_as_it_was_written()
    {
        var written = Sample.Grant(percentage: 7.25m, state: GrantState.Redeemed);
        (written.MaximumAmount, written.Amount, written.IsSaved, written.OrderId) = (12.3456m, 0.0001m, true, 12);
        (written.Reasons, written.EndReason) = ("has_cart,viewed_products", "superseded");
        (written.NotBeforeUtc, written.ShownAtConfirmOnUtc) = (Sample.Now.AddDays(1), Sample.Now.AddTicks(12_345_670));
        (written.ReservedOnUtc, written.BudgetDayUtc) = (Sample.Now.AddSeconds(1), Sample.Now.Date);
        await database.Get<IGrantStore>().TryIssueAsync(written);

        var read = await database.Table<Grant>().SingleAsync(grant => grant.Id == written.Id);

        Assert.Equivalent(written, read, strict: true);
    }

    [Fact]
    public async Task A_carrier_is_made_changed_and_deleted()
    {
        var store = database.Get<ICarrierStore>();
        var carrier = new Carrier { DiscountId = 1, Percentage = 5m, MaximumAmount = 25m };
        await store.InsertAsync(carrier);
        (carrier.GroupRequirementId, carrier.RequirementId) = (10, 11);
        await store.UpdateAsync(carrier);
        Assert.Equivalent(carrier, Assert.Single(await store.GetAllAsync()), strict: true);

        await store.DeleteAsync(carrier);

        Assert.Empty(await store.GetAllAsync());
    }

    private async Task<IEnumerable<string>> TablesAsync()
    {
        return (await database.Provider.QueryAsync<string>(TableList)).Order(StringComparer.Ordinal);
    }
}

/// <summary>A change of the schema as docs/architecture.md tells to make it.</summary>
[NopMigration("2026-11-27 12:00:00", "Misc.DynamicOffers note on a reminder", MigrationProcessType.Update)]
public class AddedColumnMigration : Migration
{
    public override void Up()
    {
        if (!Schema.Table(TableNames.Reminder).Column("Note").Exists())
        {
            Alter.Table(TableNames.Reminder).AddColumn("Note").AsString(50).Nullable();
        }
    }

    // The table goes with the migration that made it.
    public override void Down()
    {
    }
}
