using FluentMigrator;
using Nop.Data.Extensions;
using Nop.Data.Migrations;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Migrations;

/// <summary>
/// Brings a shop of 0.1.0 to profiles, nodes, idle carts, typed addresses and proofs of erasure. Its activities are let go: profiles are made anew from the signals.
/// </summary>
[NopMigration("2026-11-27 12:00:00", "Misc.DynamicOffers profiles", MigrationProcessType.Update)]
public class ProfilesMigration : Migration
{
    private const string Activity = "DynamicOffers_Activity";

    public override void Up()
    {
        AddColumns();
        if (!Schema.Table(TableNames.Profile).Exists())
            Create.TableFor<StoredProfile>();
        if (!Schema.Table(TableNames.Node).Exists())
            Create.TableFor<Node>();
        if (!Schema.Table(TableNames.IdleWatch).Exists())
            Create.TableFor<IdleWatch>();
        if (!Schema.Table(TableNames.EmailLink).Exists())
            Create.TableFor<EmailLink>();
        if (!Schema.Table(TableNames.PrivacyAct).Exists())
            Create.TableFor<PrivacyAct>();

        AddIndexes();
        if (Schema.Table(Activity).Exists())
            Delete.Table(Activity);
    }

    // The tables go with the migration that makes them in a fresh shop.
    public override void Down()
    {
    }

    private void AddColumns()
    {
        if (!Schema.Table(TableNames.Signal).Column(nameof(Signal.Sequence)).Exists())
        {
            Alter.Table(TableNames.Signal)
                .AddColumn(nameof(Signal.SourceId)).AsInt32().NotNullable().WithDefaultValue(0)
                .AddColumn(nameof(Signal.Value)).AsDecimal(18, 4).NotNullable().WithDefaultValue(0)
                .AddColumn(nameof(Signal.NodeId)).AsInt32().NotNullable().WithDefaultValue(0)
                .AddColumn(nameof(Signal.Sequence)).AsInt64().NotNullable().WithDefaultValue(0);
        }

        if (!Schema.Table(TableNames.Shopper).Column(nameof(Shopper.MergedIntoId)).Exists())
        {
            Alter.Table(TableNames.Shopper)
                .AddColumn(nameof(Shopper.MailConsentedOnUtc)).AsDateTime2().Nullable()
                .AddColumn(nameof(Shopper.MergedIntoId)).AsInt32().Nullable()
                .AddColumn(nameof(Shopper.InhumanOnUtc)).AsDateTime2().Nullable();
        }
    }

    private void AddIndexes()
    {
        AddIndex("IX_DynamicOffers_Signal_OccurredOnUtc", TableNames.Signal, nameof(Signal.OccurredOnUtc));
        AddIndex("IX_DynamicOffers_Signal_NodeId_Sequence", TableNames.Signal, nameof(Signal.NodeId), nameof(Signal.Sequence));
        AddIndex("UX_DynamicOffers_Profile_ShopperId", TableNames.Profile, nameof(StoredProfile.ShopperId));
        AddIndex("UX_DynamicOffers_IdleWatch_ShopperId", TableNames.IdleWatch, nameof(IdleWatch.ShopperId));
        AddIndex("IX_DynamicOffers_IdleWatch_DueOnUtc", TableNames.IdleWatch, nameof(IdleWatch.DueOnUtc));
        AddIndex("IX_DynamicOffers_EmailLink_EmailHash", TableNames.EmailLink, nameof(EmailLink.EmailHash));
        AddIndex("IX_DynamicOffers_EmailLink_ShopperId", TableNames.EmailLink, nameof(EmailLink.ShopperId));
        AddIndex("IX_DynamicOffers_PrivacyAct_DoneOnUtc", TableNames.PrivacyAct, nameof(PrivacyAct.DoneOnUtc));
    }

    // Names that begin with UX are of unique ones.
    private void AddIndex(string name, string table, params string[] columns)
    {
        if (Schema.Table(table).Index(name).Exists())
            return;

        var index = Create.Index(name).OnTable(table);
        foreach (var column in columns)
            index.OnColumn(column).Ascending();
        if (name.StartsWith("UX", StringComparison.Ordinal))
            index.WithOptions().Unique();
    }
}
