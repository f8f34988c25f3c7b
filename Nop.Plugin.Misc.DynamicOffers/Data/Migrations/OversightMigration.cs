using FluentMigrator;
using Nop.Data.Extensions;
using Nop.Data.Migrations;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Migrations;

/// <summary>Brings a shop of 0.1.0 to what an owner does by hand and is told of.</summary>
[NopMigration("2026-11-27 20:00:00", "Misc.DynamicOffers oversight", MigrationProcessType.Update)]
public class OversightMigration : Migration
{
    public override void Up()
    {
        if (!Schema.Table(TableNames.Grant).Column(nameof(Grant.GivenBy)).Exists())
            Alter.Table(TableNames.Grant).AddColumn(nameof(Grant.GivenBy)).AsInt32().Nullable();
        if (!Schema.Table(TableNames.ShopperBlock).Exists())
            Create.TableFor<ShopperBlock>();
        if (!Schema.Table(TableNames.OwnerAct).Exists())
            Create.TableFor<OwnerAct>();
        if (!Schema.Table(TableNames.Notice).Exists())
            Create.TableFor<Notice>();
        if (!Schema.Table(TableNames.OfferCode).Exists())
            Create.TableFor<OfferCode>();

        if (!Schema.Table(TableNames.ShopperBlock).Index("UX_DynamicOffers_ShopperBlock_ShopperId").Exists())
        {
            Create.Index("UX_DynamicOffers_ShopperBlock_ShopperId").OnTable(TableNames.ShopperBlock)
                .OnColumn(nameof(ShopperBlock.ShopperId)).Ascending().WithOptions().Unique();
        }

        if (!Schema.Table(TableNames.OfferCode).Index("UX_DynamicOffers_OfferCode_CodeHash").Exists())
            Create.Index("UX_DynamicOffers_OfferCode_CodeHash").OnTable(TableNames.OfferCode).OnColumn(nameof(OfferCode.CodeHash)).Ascending().WithOptions().Unique();

        if (!Schema.Table(TableNames.Notice).Index("UX_DynamicOffers_Notice_Kind").Exists())
            Create.Index("UX_DynamicOffers_Notice_Kind").OnTable(TableNames.Notice).OnColumn(nameof(Notice.Kind)).Ascending().WithOptions().Unique();
    }

    // The tables go with the migration that makes them in a fresh shop.
    public override void Down()
    {
    }
}
